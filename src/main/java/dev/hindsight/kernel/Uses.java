package dev.hindsight.kernel;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Declares, on a package, which other packages of Hindsight it may import from.
///
/// The architecture test reads it: an import that is not declared here, a declared one that is not
/// needed, or one that points to the same or a higher level breaks the build.
@Target(ElementType.PACKAGE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Uses {
    /// Names of feature packages below `dev.hindsight`, for example `kernel` and `access`.
    String[] value();
}
