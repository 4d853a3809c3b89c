/// Value types that three or more features share.
///
/// A reader should start with [Passage], the unit that is searched, quoted and cited; [Label],
/// which says who may see an item; and [DocumentId], which derives from content so that the same
/// original under the same label has the same address in every installation.
///
/// Every type here is an immutable value that checks itself on construction and says what it was
/// given. There are no beans, no input or output, and never more than fifteen types: a type that
/// only two features need belongs to the lower one of them.
@NullMarked
@Uses({})
package dev.hindsight.kernel;

import org.jspecify.annotations.NullMarked;
