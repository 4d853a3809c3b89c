package dev.hindsight.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;

/// Answers 400 with what was wrong.
@Singleton
final class BadParameterHandler implements ExceptionHandler<BadParameter, HttpResponse<Problem>> {
    @Override
    @SuppressWarnings("rawtypes")
    public HttpResponse<Problem> handle(HttpRequest request, BadParameter failure) {
        return Problem.response(
                HttpStatus.BAD_REQUEST, String.valueOf(failure.getMessage()), request.getPath());
    }
}
