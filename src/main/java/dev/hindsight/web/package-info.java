/// The pages: what people read and click, rendered on the server.
///
/// Start with [Frame], what every page has in common; then one page from its address to its
/// template: `ResultsController` reads the address into an `Asked`, `ResultsAssembler` asks the
/// front doors and fills a [ResultsPage], and the template `results.jte` shows that record and
/// knows nothing else. Every other page is made the same way.
///
/// Page models and what they hold are public, because templates are compiled into a package of
/// their own, `dev.hindsight.web.pages`; everything else is hidden. Templates hold no rule: they
/// repeat, choose and escape. All words stand in `messages/messages_*.properties`, and [Messages]
/// reads them.
///
/// Every page works without JavaScript, carries no inline script or style, and asks no other server
/// for anything. Whatever changes something is a form with a hidden field `csrf` as its first one;
/// `FormProtection` lets no other through. A page says nothing of what its viewer may not see: who
/// looks is told in one place, `Viewers`, and handed to every front door. No rule of the domain is
/// decided here.
@NullMarked
@Uses({
    "kernel",
    "access",
    "audit",
    "oversight",
    "vocabulary",
    "accounts",
    "mail",
    "documents",
    "lessons",
    "intake",
    "index",
    "search",
    "submissions",
    "briefs",
    "uses",
    "gaps",
    "mail",
    "watch",
    "personal",
    "quality",
    "maildrop"
})
package dev.hindsight.web;

import dev.hindsight.kernel.Uses;
import org.jspecify.annotations.NullMarked;
