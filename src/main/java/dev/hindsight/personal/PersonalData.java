package dev.hindsight.personal;

import dev.hindsight.documents.Redaction;
import dev.hindsight.kernel.Language;
import dev.hindsight.kernel.Passage;
import dev.hindsight.kernel.PassageKind;
import dev.hindsight.vocabulary.Vocabulary;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Finds personal data in texts. Any text may be given; the time grows with its length.
@Singleton
public final class PersonalData {
    private final Names names;

    PersonalData(Vocabulary vocabulary) {
        this.names = new Names(new Known(vocabulary));
    }

    /// What is found in one text, by place; nothing overlaps.
    public List<Finding> in(String text, Language language) {
        return in(List.of(
                        new Passage(
                                1, null, List.of(), null, PassageKind.PARAGRAPH, language, text)))
                .getFirst();
    }

    /// What is found in the passages of one document, a list for each; a name that is certain in
    /// one passage is found in all.
    public List<List<Finding>> in(List<Passage> passages) {
        List<List<Finding>> named = names.in(passages);
        List<List<Finding>> all = new ArrayList<>();
        for (int i = 0; i < passages.size(); i++) {
            String text = passages.get(i).text();
            List<Finding> found = new ArrayList<>(Addresses.in(text));
            add(found, Coordinates.in(text));
            add(found, Telephones.in(text));
            add(found, named.get(i));
            found.sort(Comparator.comparingInt(Finding::start));
            all.add(
                    found.stream()
                            .filter(one -> one.words().length() <= Redaction.LONGEST)
                            .toList());
        }
        return List.copyOf(all);
    }

    /// What was found first, by the surer rule, stands.
    private static void add(List<Finding> found, List<Finding> more) {
        List<Finding> before = List.copyOf(found);
        more.stream().filter(one -> before.stream().noneMatch(one::overlaps)).forEach(found::add);
    }
}
