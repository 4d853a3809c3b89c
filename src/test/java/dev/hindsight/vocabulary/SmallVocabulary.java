package dev.hindsight.vocabulary;

/// A vocabulary of a few entries, to be broken on purpose.
final class SmallVocabulary {
    static final String THEMES =
            """
            themes:
              - id: means
                label: {en: "Means", fr: "Moyens"}
                description: {en: "Money and people.", fr: "Argent et personnel."}
                children:
                  - id: funding
                    label: {en: "Funding", fr: "Financement"}
                    description: {en: "The money of a mission.", fr: "L'argent d'une mission."}
                    belongs: {en: "Budgets and donors."}
                    excludes: {en: "Staff."}
                    synonyms:
                      en: [trust fund, voluntary contribution, renewal of the budget, QIP]
                      fr: [fonds d'affectation spéciale, contribution volontaire]
                    related: [recruitment]
                  - id: recruitment
                    label: {en: "Recruitment"}
                    description: {en: "Finding staff."}
                    synonyms: {en: [vacancy rate, staff, fund manager vacancy]}
            """;
    static final String MISSIONS =
            """
            missions:
              - id: UNMIL
                kind: peacekeeping
                names: {en: "United Nations Mission in Liberia", fr: "Mission des Nations Unies au Libéria"}
                acronyms: [UNMIL, MINUL]
                aliases: []
                countries: [LR]
                start: 2003-09-19
                end: 2018-03-30
                endPrecision: month
                predecessor: [UNOMIL]
                successor: []
              - id: UNOMIL
                kind: peacekeeping
                names: {en: "United Nations Observer Mission in Liberia"}
                acronyms: [UNOMIL]
                countries: [LR]
                start: 1993-09-22
                startPrecision: year
                end: 1997-09-30
                successor: [UNMIL]
              - id: UNEF-I
                kind: peacekeeping
                names: {en: "First United Nations Emergency Force"}
                acronyms: ["UNEF I", UNEF]
                start: 1956-11-05
              - id: UNEF-II
                kind: political
                names: {en: "Second United Nations Emergency Force"}
                acronyms: ["UNEF II", UNEF]
                start: 1973-10-25
            """;
    static final String COUNTRIES =
            """
            notCountries: [Gulf of Guinea]
            countries:
              - id: LR
                names: {en: "Liberia", fr: "Libéria"}
                demonyms: {en: ["Liberian", "Liberians"]}
              - id: GN
                names: {en: "Guinea", fr: "Guinée"}
                caseSensitive: true
              - id: GW
                names: {en: "Guinea-Bissau", fr: "Guinée-Bissau"}
              - id: CG
                names: {en: "Congo", fr: "Congo"}
              - id: CD
                names: {en: "Democratic Republic of the Congo", fr: "République démocratique du Congo"}
                aliases: {en: ["DRC", "D.R. Congo"], fr: ["RDC"]}
              - id: TD
                names: {en: "Chad", fr: "Tchad"}
                caseSensitive: true
              - id: US
                names: {en: "United States of America", fr: "États-Unis d'Amérique"}
                aliases: {en: ["US", "U.S."], fr: ["États-Unis"]}
                caseSensitive: true
                note: "An example."
            """;
    static final String TERMS =
            """
            terms:
              - id: quick-impact-project
                labels: {en: "Quick impact project", es: "Proyecto de efecto rápido", ru: "Проект с быстрой отдачей", zh: "速效项目", ar: "المشروع السريع الأثر"}
                acronyms: {en: [QIP]}
                synonyms: {en: [quick win]}
                themes: [funding]
                broader: [project]
                note: "A small project."
              - id: project
                labels: {en: "Project"}
            """;

    private SmallVocabulary() {}

    static Vocabulary whole() {
        return of(THEMES, MISSIONS, COUNTRIES, TERMS);
    }

    static Vocabulary of(String themes, String missions, String countries, String terms) {
        return new Vocabulary(VocabularyFiles.of(themes, missions, countries, terms));
    }

    static Vocabulary withThemes(String old, String changed) {
        return of(replaced(THEMES, old, changed), MISSIONS, COUNTRIES, TERMS);
    }

    static Vocabulary withMissions(String old, String changed) {
        return of(THEMES, replaced(MISSIONS, old, changed), COUNTRIES, TERMS);
    }

    static Vocabulary withCountries(String old, String changed) {
        return of(THEMES, MISSIONS, replaced(COUNTRIES, old, changed), TERMS);
    }

    static Vocabulary withTerms(String old, String changed) {
        return of(THEMES, MISSIONS, COUNTRIES, replaced(TERMS, old, changed));
    }

    private static String replaced(String yaml, String old, String changed) {
        if (!yaml.contains(old)) {
            throw new IllegalArgumentException("The small vocabulary has no: " + old);
        }
        return yaml.replace(old, changed);
    }
}
