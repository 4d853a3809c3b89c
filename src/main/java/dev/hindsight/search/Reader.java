package dev.hindsight.search;

import dev.hindsight.search.Tokens.Token;
import dev.hindsight.search.Typed.Field;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Understands what was typed, whatever it is.
///
/// What stands side by side binds closest, then AND, then OR; a minus or NOT concerns what follows
/// it. Where an operator has nothing on one side, or a bracket no partner, it is left out.
final class Reader {
    /// Brackets within brackets beyond this are left out, so that no query is deep.
    private static final int DEEPEST = 20;

    private static final Pattern YEARS = Pattern.compile("([0-9]{4})?(\\.\\.|…|-|–)?([0-9]{4})?");

    private final FieldValues values;
    private final List<Token> tokens;
    private int at;
    private int depth;

    private Reader(FieldValues values, List<Token> tokens) {
        this.values = values;
        this.tokens = tokens;
    }

    static Typed read(SearchRequest request, FieldValues values) {
        return request.manner().plain() ? words(request.query()) : read(request.query(), values);
    }

    static Typed read(String typed, FieldValues values) {
        Typed read = new Reader(values, Tokens.of(typed)).any();
        return read.equals(Typed.nothing()) ? words(typed) : read;
    }

    /// The same text where nothing in it means anything: words.
    static Typed words(String typed) {
        return typed.isBlank() ? Typed.nothing() : new Typed.Words(typed.replace('"', ' ').strip());
    }

    private Typed any() {
        List<Typed> parts = new ArrayList<>();
        do {
            add(all(), parts);
        } while (take(Token.Sign.OR));
        return parts.size() > 1 ? Lifting.of(parts) : beside(parts);
    }

    private Typed all() {
        List<Typed> parts = new ArrayList<>();
        do {
            add(side(), parts);
        } while (take(Token.Sign.AND));
        return parts.size() > 1 ? new Typed.All(parts) : beside(parts);
    }

    private static void add(Typed part, List<Typed> parts) {
        if (!part.equals(Typed.nothing())) {
            parts.add(part);
        }
    }

    private boolean take(Token.Sign sign) {
        boolean there = at < tokens.size() && tokens.get(at) == sign;
        if (there) {
            at++;
        }
        return there;
    }

    private Typed side() {
        List<Typed> parts = new ArrayList<>();
        while (at < tokens.size() && !breaks(tokens.get(at))) {
            Typed part = one();
            if (part != null) {
                parts.add(part);
            }
        }
        return beside(parts);
    }

    private boolean breaks(Token token) {
        return token == Token.Sign.AND
                || token == Token.Sign.OR
                || (token == Token.Sign.CLOSE && depth > 0);
    }

    private @Nullable Typed one() {
        Token token = tokens.get(at++);
        return switch (token) {
            case Token.Word(String text) -> new Typed.Words(text);
            case Token.Quoted(String text) ->
                    text.isBlank() ? null : new Typed.Phrase(text.strip());
            case Token.Start(String text) -> new Typed.Prefix(text);
            case Token.Fielded(Field field, String value) -> fielded(field, value);
            case Token.Sign sign ->
                    switch (sign) {
                        case OPEN -> group();
                        case NOT -> negated();
                        case NEEDED -> needed();
                        case CLOSE, AND, OR -> null;
                    };
        };
    }

    private @Nullable Typed group() {
        if (depth >= DEEPEST) {
            return null;
        }
        depth++;
        Typed inner = any();
        take(Token.Sign.CLOSE);
        depth--;
        return inner.equals(Typed.nothing()) ? null : inner;
    }

    private @Nullable Typed negated() {
        Typed what = at < tokens.size() && !breaks(tokens.get(at)) ? one() : null;
        return switch (what) {
            case null -> null;
            // a double negation
            case Typed.Not(Typed inner) -> inner;
            case Typed.Needed(Typed inner) -> new Typed.Not(inner);
            default -> new Typed.Not(what);
        };
    }

    private @Nullable Typed needed() {
        Typed what = at < tokens.size() && !breaks(tokens.get(at)) ? one() : null;
        return what instanceof Typed.Words || what instanceof Typed.Prefix
                ? new Typed.Needed(what)
                : what;
    }

    private Typed fielded(Field field, String value) {
        return switch (field) {
            case YEAR -> years(value);
            case PARA -> paragraph(value);
            case THEME, MISSION, COUNTRY, TYPE, LANGUAGE, KIND, LABEL -> filter(field, value);
        };
    }

    private static Typed years(String value) {
        Matcher matcher = YEARS.matcher(value);
        if (!matcher.matches() || (matcher.group(1) == null && matcher.group(3) == null)) {
            return new Typed.Unknown(Field.YEAR, value);
        }
        Integer from = matcher.group(1) == null ? null : Integer.valueOf(matcher.group(1));
        Integer to = matcher.group(3) == null ? null : Integer.valueOf(matcher.group(3));
        if (matcher.group(2) == null) {
            return from == null || to != null
                    ? new Typed.Unknown(Field.YEAR, value)
                    : new Typed.Years(from, from);
        }
        return from != null && to != null && from > to
                ? new Typed.Years(to, from)
                : new Typed.Years(from, to);
    }

    private static Typed paragraph(String value) {
        String para = value.strip().toLowerCase(Locale.ROOT);
        return new Typed.Filter(Field.PARA, List.of(para), Set.of(para));
    }

    /// Several values may stand behind one another with commas, any of which will do.
    private Typed filter(Field field, String given) {
        Optional<FieldValues.Value> whole = values.find(field, given);
        if (whole.isPresent()) {
            FieldValues.Value value = whole.orElseThrow();
            return new Typed.Filter(field, List.of(value.id()), value.covered());
        }
        Set<String> asked = new LinkedHashSet<>();
        Set<String> covered = new LinkedHashSet<>();
        for (String one : given.split(",", -1)) {
            Optional<FieldValues.Value> value = values.find(field, one.strip());
            if (value.isEmpty()) {
                return new Typed.Unknown(field, given);
            }
            asked.add(value.orElseThrow().id());
            covered.addAll(value.orElseThrow().covered());
        }
        return new Typed.Filter(field, List.copyOf(asked), covered);
    }

    /// Parts side by side; words that follow one another become one part.
    static Typed beside(List<Typed> parts) {
        List<Typed> joined = new ArrayList<>();
        for (Typed part : parts) {
            List<Typed> flat =
                    part instanceof Typed.Beside(List<Typed> inner) ? inner : List.of(part);
            flat.forEach(one -> join(one, joined));
        }
        return joined.size() == 1 ? joined.getFirst() : new Typed.Beside(joined);
    }

    private static void join(Typed part, List<Typed> joined) {
        if (part instanceof Typed.Words(String more)
                && !joined.isEmpty()
                && joined.getLast() instanceof Typed.Words(String before)) {
            joined.set(joined.size() - 1, new Typed.Words(before + " " + more));
        } else {
            joined.add(part);
        }
    }
}
