package dev.hindsight.web;

import dev.hindsight.documents.Claim;
import dev.hindsight.documents.Claims;
import dev.hindsight.documents.Field;
import dev.hindsight.kernel.DocumentType;
import dev.hindsight.kernel.Language;
import dev.hindsight.kernel.PartialDate;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Writes values of metadata, their origin and their confidence in words.
@Singleton
final class KnownValues {
    /// Confidences per cent from which on a value is called so.
    private static final int SURE = 85;

    private static final int LIKELY = 60;

    private final Names names;

    KnownValues(Names names) {
        this.names = names;
    }

    /// What stands, field by field.
    List<DocumentPage.Known> of(Claims claims, Messages m) {
        return Arrays.stream(Field.values())
                .map(claims::standing)
                .flatMap(Optional::stream)
                .map(claim ->
                        new DocumentPage.Known(
                                m.field(claim.field()),
                                value(claim.field(), claim.values(), m),
                                m.origin(claim.origin()),
                                confidence(claim, m)))
                .toList();
    }

    private static String confidence(Claim claim, Messages m) {
        if (claim.isSaid()) {
            return m.text("origins.certain");
        }
        if (claim.confidence() >= SURE) {
            return m.text("origins.sure");
        }
        return claim.confidence() >= LIKELY ? m.text("origins.likely") : m.text("origins.guess");
    }

    /// Values as a reader reads them.
    String value(Field field, List<String> values, Messages m) {
        if (values.isEmpty()) {
            return m.text("origins.none");
        }
        return values.stream()
                .map(value -> value(field, value, m))
                .collect(Collectors.joining(", "));
    }

    private String value(Field field, String value, Messages m) {
        return switch (field) {
            case TYPE -> DocumentType.ofCode(value).map(m::type).orElse(value);
            case DATE -> m.date(PartialDate.parse(value));
            case COUNTRIES -> names.country(value, m.language());
            case LANGUAGE -> Language.ofCode(value).map(m::language).orElse(value);
            case THEMES -> names.theme(value, m.language()).map(Names.Theme::label).orElse(value);
            case TITLE, SYMBOL, MISSIONS, AUTHORS, ORGANISATION -> value;
        };
    }
}
