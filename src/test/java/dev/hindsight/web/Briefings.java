package dev.hindsight.web;

import java.util.List;

/// Addresses that are composed from searches, for a look at what they tell.
final class Briefings {
    static final List<String> PATHS =
            List.of(
                    "/briefs",
                    "/briefs?theme=recruitment",
                    "/briefs?theme=people-and-leadership&lang=fr",
                    "/briefs?mission=BINUB",
                    "/briefs?q=quetzalcoatl",
                    "/briefs?q=vacancy+rates&mission=UNMIK",
                    "/briefs?phase=start-up",
                    "/briefs/brief.html?theme=recruitment",
                    "/briefs/day-one?mission=BINUB&function=human-resources",
                    "/briefs/day-one/pack.html?theme=funding",
                    "/push",
                    "/api/v1/briefs",
                    "/api/v1/briefs?theme=recruitment&theme=funding",
                    "/api/v1/briefs?q=vacancy+rates");

    private Briefings() {}
}
