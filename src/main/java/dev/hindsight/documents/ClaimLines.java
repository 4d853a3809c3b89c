package dev.hindsight.documents;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// Claims as the database keeps them: one a line, its parts with tabs between. No value of a field
/// has either.
final class ClaimLines {
    private ClaimLines() {}

    static String join(Claims claims) {
        return claims.all().stream().map(ClaimLines::line).collect(Collectors.joining("\n"));
    }

    private static String line(Claim claim) {
        List<String> parts = new ArrayList<>();
        parts.add(claim.field().code());
        parts.add(claim.origin().code());
        parts.add(String.valueOf(claim.confidence()));
        parts.addAll(claim.values());
        return String.join("\t", parts);
    }

    static Claims split(String lines) {
        return new Claims(lines.lines().map(ClaimLines::claim).toList());
    }

    private static Claim claim(String line) {
        String[] parts = line.split("\t", -1);
        return new Claim(
                Field.ofCode(parts[0]).orElseThrow(),
                Arrays.asList(parts).subList(3, parts.length),
                Origin.ofCode(parts[1]).orElseThrow(),
                Integer.parseInt(parts[2]));
    }
}
