package dev.hindsight.quality;

import java.util.Locale;

/// What a good review says.
///
/// The four questions of an after-action review (planned, happened, why, what to do) are those of
/// the United States Army, TC 25-20, A Leader's Guide to After-Action Reviews (1993), which USAID,
/// After-Action Review: Technical Guidance (PN-ADF-360, 2006) took over; method, participants and
/// who is to act are asked for by WHO, Guidance for After Action Review (WHO/WHE/CPI/2019.4, 2019);
/// cause, remedy and the body that acts by NATO JALLC, The NATO Lessons Learned Handbook (4th
/// edition, 2022). Acronyms and the page and a half are the rules of the form itself.
public enum Check {
    METHOD,
    PARTICIPANTS,
    PLANNED,
    HAPPENED,
    WHY,
    TO_DO,
    WHO_ACTS,
    PERIOD,
    PLACE,
    ACRONYMS,
    LENGTH;

    /// `method`, `who-acts` and so on.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
