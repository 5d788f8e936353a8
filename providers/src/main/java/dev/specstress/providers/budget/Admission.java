package dev.specstress.providers.budget;

/** Whether a call may be made as far as money goes. */
public sealed interface Admission {

    /** It may; what it then costs is told to the expense. */
    record Granted(Expense expense) implements Admission {}

    /** A cap is reached. */
    record Spent() implements Admission {}

    /** It was not known before the request's deadline. */
    record TooLate() implements Admission {}
}
