package dev.hindsight.web;

import dev.hindsight.access.Access;
import dev.hindsight.access.Whom;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.exceptions.HttpStatusException;

/// Hands out the parts that pages load.
@Controller("/assets")
@Produces(MediaType.ALL)
final class AssetsController {
    private final Assets assets;

    AssetsController(Assets assets) {
        this.assets = assets;
    }

    @Access(Whom.ANYONE)
    @Get("/{hash}/{name}")
    HttpResponse<String> asset(String hash, String name) {
        Assets.Asset asset =
                assets.find("/assets/" + hash + "/" + name)
                        .orElseThrow(() ->
                                new HttpStatusException(HttpStatus.NOT_FOUND, "No such part"));
        return HttpResponse.ok(asset.text())
                .header(HttpHeaders.CONTENT_TYPE, asset.mediaType())
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable");
    }
}
