/// What families keep in mind of one log for the lines to come: the last line, or signal given out, of each name.
package struct LineMemory: Sendable {
    private var entries: [(key: Key, value: Remembered)] = []

    /// The name under which something is remembered. Families that share it share what is remembered.
    package struct Key: Hashable, Sendable {
        let name: String

        /// A key; names of up to 15 letters are compared the quickest.
        package init(_ name: String) {
            self.name = name
        }
    }

    /// A signal and when it was last said.
    package struct Remembered: Sendable {
        package let signal: Signal
        package let moment: Moment
    }

    /// What was last remembered under a name; `nil` when nothing was yet.
    package subscript(key: Key) -> Remembered? {
        entries.firstIndex { $0.key == key }.map { entries[$0].value }
    }

    /// Keeps a signal in mind instead of the last one of the name.
    mutating func remember(_ signal: Signal, at moment: Moment, as key: Key) {
        let value = Remembered(signal: signal, moment: moment)
        if let place = entries.firstIndex(where: { $0.key == key }) {
            entries[place].value = value
        } else {
            entries.append((key, value))
        }
    }
}
