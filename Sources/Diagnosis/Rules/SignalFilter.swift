package import ErrorCodes
import ReportModel

/// Which signals a rule looks at: some kinds, and conditions that all must hold.
package struct SignalFilter: Sendable {
    package let kinds: [SignalKind]
    package let conditions: [Condition]

    /// A condition on one signal.
    package enum Condition: Sendable {
        /// The field is there.
        case has(Field)
        case lacks(Field)
        /// The field is one of these, compared without regard to case.
        case equals(Field, [String])
        /// The field contains this, compared without regard to case.
        case contains(Field, String)
        /// The code is one of these, in whatever spelling.
        case code([ErrorCode])
        /// One of these secure failure flags is set.
        case flag(UInt32)
        /// No secure failure flag is set or known.
        case noFlags
        /// The HTTP status lies in this range.
        case status(ClosedRange<Int>)
        case endpoint([Endpoint])
        case not([Condition])
        /// At least one holds.
        case any([Condition])
    }

    /// Signals of these kinds for which all conditions hold.
    package init(_ kinds: SignalKind..., where conditions: [Condition] = []) {
        self.init(kinds: kinds, where: conditions)
    }

    /// Signals of these kinds, however many they are, for which all conditions hold.
    package init(kinds: [SignalKind], where conditions: [Condition] = []) {
        self.kinds = kinds
        self.conditions = conditions
    }

    /// Whether a signal passes.
    package func accepts(_ signal: Signal) -> Bool {
        kinds.contains(signal.kind) && conditions.allSatisfy { $0.holds(for: signal) }
    }
}

extension SignalFilter.Condition {
    /// Whether the condition holds for a signal.
    func holds(for signal: Signal) -> Bool {
        switch self {
        case .has(let field): signal[field] != nil
        case .lacks(let field): signal[field] == nil
        case .equals(let field, let values):
            signal[field].map { value in values.contains { $0.lowercased() == value.lowercased() } } ?? false
        case .contains(let field, let part): signal[field]?.lowercased().contains(part.lowercased()) ?? false
        case .code(let codes): signal.code.map { codes.contains($0) } ?? false
        case .flag(let flags): signal.flags.map { $0 & flags != 0 } ?? false
        case .noFlags: (signal.flags ?? 0) == 0
        case .status(let range): signal.status.map { range.contains($0) } ?? false
        case .endpoint(let endpoints): endpoints.contains(signal.endpoint ?? .other)
        case .not(let conditions): !conditions.allSatisfy { $0.holds(for: signal) }
        case .any(let conditions): conditions.contains { $0.holds(for: signal) }
        }
    }
}
