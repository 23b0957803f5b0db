/// Lines that tell one thing together, and what they become: a TLS failure is told in six.
///
/// A family is all there is to a group of lines: its patterns, what each line does to a group that is held back, and the
/// signal that the group is given out as. Several families may look at one line; each keeps a group of its own, and what
/// they must know of each other stands in the log's ``LineMemory``.
package struct LineFamily: Sendable {
    /// The patterns of its lines that are not listed elsewhere.
    package let patterns: [SignalPattern]
    /// The kinds that rules see instead of the family's parts.
    package let becomes: [SignalKind]
    package let lines: [Line]
    /// A group whose first line is older than so many minutes is given out as it is.
    let windowMinutes: Int64
    /// A group takes no further line's record once it has so many; what the line says counts all the same.
    let recordLimit: Int
    /// Under which name a group that was given out is remembered; `nil` when nobody asks for it.
    let remembersAs: LineMemory.Key?
    let whole: @Sendable (LineGroup, LineMemory) -> Signal?

    /// Lines of requests follow each other within seconds; two minutes leave room for slow time-outs.
    package static let usualWindow: Int64 = 2

    /// A family of lines that are held back until others complete them.
    ///
    /// `whole` is what a group says when it is given out, complete or not; `nil` for nothing.
    package init(
        patterns: [SignalPattern],
        becomes: [SignalKind],
        windowMinutes: Int64 = usualWindow,
        recordLimit: Int = .max,
        remembersAs: LineMemory.Key? = nil,
        lines: [Line],
        whole: @escaping @Sendable (LineGroup, LineMemory) -> Signal?
    ) {
        self.patterns = patterns
        self.becomes = becomes
        self.lines = lines
        self.windowMinutes = windowMinutes
        self.recordLimit = recordLimit
        self.remembersAs = remembersAs
        self.whole = whole
    }

    /// A family of lines that say what they say at once, if only with what was remembered of others.
    package init(patterns: [SignalPattern], becomes: [SignalKind] = [], lines: [Line]) {
        self.init(patterns: patterns, becomes: becomes, lines: lines) { _, _ in nil }
    }
}

extension LineFamily {
    /// What a line does to the family's group, given that group, if one is held back, and what is remembered.
    ///
    /// All families answer before any of their answers takes effect.
    package typealias Step = @Sendable (MarkedSignal, LineGroup?, LineMemory) -> LineStep

    /// A kind of line that the family looks at.
    package struct Line: Sendable {
        package let kind: SignalKind
        /// Whether rules see it only as what families make of it.
        package let isPart: Bool
        /// Whether it ends a group: that is given out before any family takes the line in.
        let ends: Bool
        /// What the line comes to whatever came before it, while it ends no group; `nil` when that depends.
        let settled: (@Sendable (Signal) -> Signal?)?
        /// `nil` for a line that only ends groups or lends its kind.
        let step: Step?

        /// A line that rules see only as what the family becomes.
        ///
        /// `settled` is what the line comes to whatever came before it, so that its repeats need only be counted; `nil`
        /// when that depends.
        package static func part(
            _ kind: SignalKind,
            ends: Bool = false,
            step: Step? = nil,
            settled: (@Sendable (Signal) -> Signal?)? = nil
        ) -> Line {
            Line(kind: kind, isPart: true, ends: ends, settled: settled, step: step)
        }

        /// A line that is no part of the family, but ends its groups or is worth remembering.
        ///
        /// Rules see it as it is, unless it is a part of another family.
        package static func witness(_ kind: SignalKind, ends: Bool = false, step: Step? = nil) -> Line {
            Line(kind: kind, isPart: false, ends: ends, settled: nil, step: step)
        }
    }
}
