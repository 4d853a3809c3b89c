package dev.hindsight.web;

import dev.hindsight.documents.Documents;
import dev.hindsight.documents.Metadata;
import dev.hindsight.documents.NewDocument;
import dev.hindsight.documents.ThemedPassage;
import dev.hindsight.kernel.DocumentType;
import dev.hindsight.kernel.Label;
import dev.hindsight.kernel.Language;
import dev.hindsight.kernel.MissionId;
import dev.hindsight.kernel.PartialDate;
import dev.hindsight.kernel.Passage;
import dev.hindsight.kernel.PassageKind;
import dev.hindsight.kernel.ThemeId;
import java.util.ArrayList;
import java.util.List;

/// Made-up reports of several years and missions that speak of recruitment.
final class MadeUpMissions {
    private static final List<String> MISSIONS = List.of("UNMIK", "MINUSTAH", "UNMIL", "ONUB");
    private static final List<String> CAUSES =
            List.of(
                    "Lengthy background checks by national police",
                    "A dispute about housing allowances",
                    "The closure of the airport during harvest rains",
                    "Missing diplomas from provincial universities",
                    "Slow printing of identity cards",
                    "An embargo on wire transfers",
                    "Budget ceilings set by donors abroad",
                    "Quarrels between two regional administrators",
                    "The theft of personnel files from warehouses",
                    "Competing offers from oil companies",
                    "Elections that closed every ministry",
                    "Unanswered letters to permanent missions");

    private static final List<String> HELP =
            List.of(
                    "A travelling panel with retired magistrates",
                    "Radio announcements in four local tongues",
                    "Shared rosters kept by sister agencies",
                    "Evening interviews over satellite telephone",
                    "A mentor from the outgoing battalion",
                    "Written tests marked in Brindisi overnight",
                    "Job fairs beside weekly cattle markets",
                    "Temporary contracts renewed every quarter",
                    "Bonuses for hardship stations upriver",
                    "Childcare offered near headquarters compounds",
                    "Standby arrangements with Nordic governments",
                    "Delegated authority over junior grades");

    private static final List<String> ADVICE =
            List.of(
                    "begin half a year before opening day",
                    "be entrusted to panels outside capitals",
                    "favour candidates with village experience",
                    "publish every vacancy in two alphabets",
                    "reserve a third of interpreters for women",
                    "keep medical clearance under ten days",
                    "move payroll specialists first",
                    "borrow engineers from neighbouring operations",
                    "test driving skills on mountain roads",
                    "give returning volunteers priority",
                    "separate security vetting from reference letters",
                    "follow the school calendar of families");

    private MadeUpMissions() {}

    static void in(RealProgram program) {
        for (int i = 0; i < 12; i++) {
            program.get(Documents.class).add(report(i));
        }
    }

    private static NewDocument report(int i) {
        String mission = MISSIONS.get(i % MISSIONS.size());
        List<String> texts =
                List.of(
                        CAUSES.get(i) + " delayed recruitment in " + mission + ".",
                        HELP.get(i) + " worked very well for recruitment in " + mission + ".",
                        "It is recommended that recruitment in "
                                + mission
                                + " "
                                + ADVICE.get(i)
                                + ".");
        List<ThemedPassage> passages = new ArrayList<>();
        for (int number = 1; number <= texts.size(); number++) {
            passages.add(passage(number, texts.get(number - 1)));
        }
        Metadata metadata =
                new Metadata(
                        "End of assignment " + i,
                        null,
                        DocumentType.END_OF_ASSIGNMENT_REPORT,
                        PartialDate.ofYear(2001 + i),
                        List.of(new MissionId(mission)),
                        List.of(),
                        List.of(),
                        Language.ENGLISH);
        return dev.hindsight.testing.MadeUp.document(Label.PUBLIC, metadata, passages);
    }

    private static ThemedPassage passage(int number, String text) {
        Passage passage =
                new Passage(
                        number,
                        number,
                        List.of("Staffing"),
                        null,
                        PassageKind.PARAGRAPH,
                        Language.ENGLISH,
                        text);
        return new ThemedPassage(passage, List.of(new ThemeId("recruitment")));
    }
}
