package dev.hindsight.web;

import dev.hindsight.kernel.Language;
import dev.hindsight.search.Facet;
import dev.hindsight.search.Manner;
import dev.hindsight.search.SearchRequest;
import io.micronaut.http.HttpParameters;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// What the address of a results page asks for.
///
/// @param page from 1
record Asked(String query, Map<Facet, Set<String>> selected, int page, Manner manner) {
    static final int HITS = 10;

    /// Search answers to this depth; a page number beyond it is a slip or a robot.
    private static final int LAST_PAGE = 1_000;

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,5}");

    private static final String AS = "as";
    private static final String PASSAGES = "passages";
    private static final String SORT = "sort";
    private static final String DATE = "date";
    private static final String PLAIN = "plain";
    private static final String YES = "true";
    private static final String WITHOUT = "without";

    static final Asked EVERYTHING = new Asked("", Map.of(), 1, Manner.USUAL);

    Asked {
        selected = Map.copyOf(selected);
    }

    /// Reads the parameters of an address. Those that it does not know it leaves alone.
    ///
    /// @throws Unreadable when the page is no number from 1 to 1,000 or the query too long
    static Asked of(HttpParameters parameters) {
        String query = parameters.getFirst("q").map(String::strip).orElse("");
        if (query.length() > SearchRequest.LONGEST_QUERY) {
            throw new Unreadable(Unreadable.Reason.QUERY_TOO_LONG);
        }
        Map<Facet, Set<String>> selected = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            Set<String> values = new LinkedHashSet<>(parameters.getAll(facet.parameter()));
            values.removeIf(String::isBlank);
            if (!values.isEmpty()) {
                selected.put(facet, values);
            }
        }
        return new Asked(query, selected, page(parameters), manner(parameters));
    }

    /// Values that nobody knows are left alone, like parameters that nobody knows.
    private static Manner manner(HttpParameters parameters) {
        Set<String> without = new TreeSet<>(parameters.getAll(WITHOUT));
        without.removeIf(String::isBlank);
        return new Manner(
                has(parameters, AS, PASSAGES),
                has(parameters, SORT, DATE) ? Manner.Sort.DATE : Manner.Sort.RELEVANCE,
                has(parameters, PLAIN, YES),
                without);
    }

    private static boolean has(HttpParameters parameters, String name, String value) {
        return parameters.getFirst(name).filter(value::equals).isPresent();
    }

    /// The number of a page of a list, 1 where the address names none.
    ///
    /// @throws Unreadable when it is no number from 1 to 1,000
    static int page(HttpParameters parameters) {
        int page = number(parameters, "page").orElse(1);
        if (page > LAST_PAGE) {
            throw new Unreadable(Unreadable.Reason.NUMBER);
        }
        return page;
    }

    /// A parameter that is a number, if it is there.
    ///
    /// @throws Unreadable when it is no number from 1 to 999,999
    static OptionalInt number(HttpParameters parameters, String name) {
        String text = parameters.getFirst(name).orElse("");
        if (text.isEmpty()) {
            return OptionalInt.empty();
        }
        if (!NUMBER.matcher(text).matches()) {
            throw new Unreadable(Unreadable.Reason.NUMBER);
        }
        return OptionalInt.of(Integer.parseInt(text));
    }

    SearchRequest request(Language labels) {
        return new SearchRequest(query, selected, page, HITS, manner, labels);
    }

    /// The same question, narrowed by nothing and with as little of an answer as there can be.
    SearchRequest base(Language labels) {
        return new SearchRequest(query, Map.of(), 1, 1, manner, labels);
    }

    Asked with(Facet facet, String value) {
        Map<Facet, Set<String>> more = new EnumMap<>(Facet.class);
        more.putAll(selected);
        more.put(facet, Set.of(value));
        return new Asked(query, more, 1, manner);
    }

    Asked without(Facet facet) {
        Map<Facet, Set<String>> less = new EnumMap<>(Facet.class);
        less.putAll(selected);
        less.remove(facet);
        return new Asked(query, less, 1, manner);
    }

    Asked without(Facet facet, String value) {
        Map<Facet, Set<String>> less = new EnumMap<>(Facet.class);
        less.putAll(selected);
        Set<String> left = new TreeSet<>(selected.getOrDefault(facet, Set.of()));
        left.remove(value);
        less.put(facet, left);
        return new Asked(query, less, 1, manner);
    }

    /// Narrowed to just these values of a facet.
    Asked only(Facet facet, Set<String> values) {
        Map<Facet, Set<String>> other = new EnumMap<>(Facet.class);
        other.putAll(selected);
        other.put(facet, values);
        return new Asked(query, other, 1, manner);
    }

    Asked asking(String otherQuery) {
        return new Asked(otherQuery, selected, 1, manner.plain(false));
    }

    Asked in(Manner other) {
        return new Asked(query, selected, 1, other);
    }

    /// The parameters that tell the manner, for a form; what is usual needs none.
    List<Parameter> told() {
        List<Parameter> told = new ArrayList<>();
        if (manner.asPassages()) {
            told.add(new Parameter(AS, PASSAGES));
        }
        if (manner.sort() == Manner.Sort.DATE) {
            told.add(new Parameter(SORT, DATE));
        }
        if (manner.plain()) {
            told.add(new Parameter(PLAIN, YES));
        }
        new TreeSet<>(manner.without()).forEach(id -> told.add(new Parameter(WITHOUT, id)));
        return told;
    }

    String address(int pageNumber) {
        return address("/search", pageNumber);
    }

    /// Where a form is sent that keeps this search.
    String keep() {
        return address(WatchController.PATH, 1);
    }

    private String address(String path, int pageNumber) {
        Address address = Address.of(path).with("q", query);
        for (Facet facet : List.of(Facet.values())) {
            new TreeSet<>(selected.getOrDefault(facet, Set.of()))
                    .forEach(value -> address.with(facet.parameter(), value));
        }
        told().forEach(parameter -> address.with(parameter.name(), parameter.value()));
        return pageNumber == 1
                ? address.toString()
                : address.with("page", String.valueOf(pageNumber)).toString();
    }

    String address() {
        return address(1);
    }
}
