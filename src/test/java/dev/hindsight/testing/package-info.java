/// What tests of several features share: what they need from outside, and servers to talk to.
@NullMarked
package dev.hindsight.testing;

import org.jspecify.annotations.NullMarked;
