package dev.hindsight.web;

import dev.hindsight.kernel.DocumentType;
import dev.hindsight.kernel.ItemKind;
import dev.hindsight.kernel.Label;
import dev.hindsight.kernel.Language;
import dev.hindsight.search.Manner;
import dev.hindsight.search.Typed;
import dev.hindsight.search.Typed.Field;
import dev.hindsight.search.Understood;
import dev.hindsight.search.Written;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Tells in words how a query was understood, with ways to have it understood otherwise.
@Singleton
final class Understanding {
    /// Words of one concept that are told.
    private static final int MOST = 6;

    private final Names names;

    Understanding(Names names) {
        this.names = names;
    }

    ReadAs of(Understood understood, Asked asked, Messages m) {
        Typed typed = understood.typed();
        List<Link> parts = typed.plain() ? List.of() : parts(typed, asked, m);
        List<String> notes = new ArrayList<>();
        unknown(typed, notes, m);
        return new ReadAs(
                parts,
                parts.isEmpty() ? null : asked.in(asked.manner().plain(true)).address(),
                asked.manner().plain() ? asked.in(asked.manner().plain(false)).address() : null,
                notes,
                understood.expansions().stream().map(one -> expanded(one, asked, m)).toList());
    }

    private List<Link> parts(Typed typed, Asked asked, Messages m) {
        List<Typed> parts =
                typed instanceof Typed.Beside(List<Typed> beside) ? beside : List.of(typed);
        List<Link> told = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            List<Typed> others = new ArrayList<>(parts);
            others.remove(i);
            String href =
                    parts.size() > 1 || filter(parts.get(i))
                            ? asked.asking(Written.of(new Typed.Beside(others))).address()
                            : null;
            told.add(new Link(told(parts.get(i), true, m), href));
        }
        return told;
    }

    private static boolean filter(Typed typed) {
        return typed instanceof Typed.Filter || typed instanceof Typed.Years;
    }

    /// @param loose whether of several words each is enough
    private String told(Typed typed, boolean loose, Messages m) {
        return switch (typed) {
            case Typed.Words(String text) -> words(text, loose, m);
            case Typed.Unknown(_, String value) -> words(value, loose, m);
            case Typed.Phrase(String text) -> m.text("read.phrase", text);
            case Typed.Prefix(String start) -> m.text("read.beginning", start);
            case Typed.Filter(Field field, List<String> asked, _) ->
                    m.text(
                            "read.filter",
                            m.text("read.field." + code(field)),
                            asked.stream()
                                    .map(value -> value(field, value, m))
                                    .collect(Collectors.joining(m.text("read.or"))));
            case Typed.Years(Integer from, Integer to) -> years(from, to, m);
            case Typed.All(List<Typed> parts) -> joined(parts, "read.and", m);
            case Typed.Any(List<Typed> parts) -> joined(parts, "read.or", m);
            case Typed.Beside(List<Typed> parts) -> joined(parts, "read.and", m);
            case Typed.Not(Typed what) -> m.text("read.not", told(what, false, m));
            case Typed.Needed(Typed what) -> m.text("read.needed", told(what, false, m));
        };
    }

    private static String words(String text, boolean loose, Messages m) {
        if (text.strip().chars().noneMatch(Character::isWhitespace)) {
            return m.text("read.word", text.strip());
        }
        return m.text(loose ? "read.words.any" : "read.words.all", text.strip());
    }

    private String joined(List<Typed> parts, String between, Messages m) {
        return parts.stream()
                .map(part -> {
                    String told = told(part, false, m);
                    boolean group =
                            part instanceof Typed.All
                                    || part instanceof Typed.Any
                                    || part instanceof Typed.Beside;
                    return group ? "(" + told + ")" : told;
                })
                .collect(Collectors.joining(m.text(between)));
    }

    private static String years(@Nullable Integer from, @Nullable Integer to, Messages m) {
        if (from == null) {
            return m.text("read.years.to", String.valueOf(to));
        }
        if (to == null) {
            return m.text("read.years.from", String.valueOf(from));
        }
        return from.equals(to)
                ? m.text("read.year", String.valueOf(from))
                : m.text("read.years", String.valueOf(from), String.valueOf(to));
    }

    private static String code(Field field) {
        return field.name().toLowerCase(Locale.ROOT);
    }

    private String value(Field field, String value, Messages m) {
        return switch (field) {
            case THEME -> names.theme(value, m.language()).map(Names.Theme::label).orElse(value);
            case COUNTRY -> names.country(value, m.language());
            case TYPE -> DocumentType.ofCode(value).map(m::type).orElse(value);
            case KIND -> ItemKind.ofCode(value).map(m::kind).orElse(value);
            case LANGUAGE -> Language.ofCode(value).map(m::language).orElse(value);
            case LABEL -> m.label(new Label(value));
            case MISSION, YEAR, PARA -> value;
        };
    }

    private static void unknown(Typed typed, List<String> notes, Messages m) {
        switch (typed) {
            case Typed.Unknown(Field field, String value) ->
                    notes.add(m.text("read.unknown." + code(field), value));
            case Typed.Not(Typed what) -> unknown(what, notes, m);
            case Typed.Needed(Typed what) -> unknown(what, notes, m);
            case Typed.All(List<Typed> parts) -> parts.forEach(it -> unknown(it, notes, m));
            case Typed.Any(List<Typed> parts) -> parts.forEach(it -> unknown(it, notes, m));
            case Typed.Beside(List<Typed> parts) -> parts.forEach(it -> unknown(it, notes, m));
            case Typed.Words _, Typed.Phrase _, Typed.Prefix _, Typed.Filter _, Typed.Years _ -> {}
        }
    }

    private static ReadAs.Expanded expanded(
            Understood.Expansion expansion, Asked asked, Messages m) {
        Set<String> without = new TreeSet<>(asked.manner().without());
        if (!without.remove(expansion.id())) {
            without.add(expansion.id());
        }
        Manner other = asked.manner().without(without);
        boolean same = expansion.typed().equalsIgnoreCase(expansion.name());
        String text = same ? expansion.typed() : expansion.typed() + " = " + expansion.name();
        if (expansion.on() && !expansion.also().isEmpty()) {
            String also = String.join(", ", expansion.also().stream().limit(MOST).toList());
            text = m.text("read.also", text, also);
        }
        return new ReadAs.Expanded(text, asked.in(other).address(), expansion.on());
    }
}
