/// What is to be said of a source as a whole.
package enum SourceRemark: Hashable, Sendable {
    /// Its records were made of text that somebody copied. The order in which its dates were read, where it has any, and
    /// whether no other would do.
    case copied(dates: DateOrder?, isSure: Bool)
}
