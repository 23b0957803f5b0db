/// What a line does to a family's group, and what it says by itself.
package struct LineStep: Sendable {
    var change = Change.none
    var gives: Signal?
    /// Under which name what is given is remembered, or the line itself when nothing is.
    var remembersAs: LineMemory.Key?

    /// What happens to the family's group.
    enum Change: Sendable {
        case none
        case open(SignalFields)
        case add(SignalFields)
        case complete(SignalFields)
        case close
        case drop
    }

    /// The line is not the family's business.
    package static let passes = LineStep()

    /// Holds back a new group of this line; one that is held back already is given out as it is.
    package static func opens(_ fields: SignalFields = [:]) -> LineStep { LineStep(change: .open(fields)) }

    /// Adds to the group. A line that comes first opens one, since the group's beginning may lie in an older part of the
    /// log.
    package static func adds(_ fields: SignalFields) -> LineStep { LineStep(change: .add(fields)) }

    /// Adds to the group, if there is one, and gives the whole out.
    package static func completes(_ fields: SignalFields) -> LineStep { LineStep(change: .complete(fields)) }

    /// Gives the group out as it is; the line says nothing else.
    package static let closes = LineStep(change: .close)

    /// Forgets the group, which is told otherwise.
    package static let drops = LineStep(change: .drop)

    /// Says something by itself.
    package static func gives(_ signal: Signal, rememberedAs key: LineMemory.Key? = nil) -> LineStep {
        LineStep(gives: signal, remembersAs: key)
    }

    /// Is kept in mind for other lines.
    package static func isRemembered(as key: LineMemory.Key) -> LineStep { LineStep(remembersAs: key) }

    /// The same, and says something by itself.
    package func giving(_ signal: Signal, rememberedAs key: LineMemory.Key? = nil) -> LineStep {
        LineStep(change: change, gives: signal, remembersAs: key)
    }
}
