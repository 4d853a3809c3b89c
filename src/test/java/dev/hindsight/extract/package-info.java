/// Files made on the spot, read, and compared with what a person would read in them.
@NullMarked
package dev.hindsight.extract;

import org.jspecify.annotations.NullMarked;
