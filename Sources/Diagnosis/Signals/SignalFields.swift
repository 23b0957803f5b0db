/// The parts of a signal by their names.
///
/// A short list instead of a dictionary: a signal has a handful of fields, and comparing one byte a few times is far
/// quicker than hashing. The order in which fields were set makes no difference.
package struct SignalFields: Hashable, Sendable {
    private var entries: [Entry] = []

    /// A part and its name.
    package struct Entry: Hashable, Sendable {
        package let field: Field
        package var value: String
    }

    /// No parts.
    package init() {}

    /// A part; setting `nil` removes it.
    package subscript(field: Field) -> String? {
        get {
            for entry in entries where entry.field == field { return entry.value }
            return nil
        }
        set {
            let place = entries.firstIndex { $0.field == field }
            switch (place, newValue) {
            case (let place?, let value?): entries[place].value = value
            case (let place?, nil): entries.remove(at: place)
            case (nil, let value?): entries.append(Entry(field: field, value: value))
            case (nil, nil): break
            }
        }
    }

    /// The parts that a condition holds for.
    package func filter(_ isIncluded: (Entry) -> Bool) -> SignalFields {
        var copy = self
        copy.entries.removeAll { !isIncluded($0) }
        return copy
    }

    /// The parts of these names that are there.
    package func keeping(_ names: [Field]) -> SignalFields {
        filter { names.contains($0.field) }
    }

    /// These parts and others; where both have one, the other's counts.
    package func merging(_ others: SignalFields) -> SignalFields {
        var copy = self
        copy.merge(others)
        return copy
    }

    /// Takes in others' parts, also in the place of those here.
    package mutating func merge(_ others: SignalFields) {
        if entries.isEmpty {
            self = others
            return
        }
        for entry in others { self[entry.field] = entry.value }
    }

    /// Takes in others' parts of which there is none here.
    package mutating func complete(with others: SignalFields) {
        for entry in others where self[entry.field] == nil { entries.append(entry) }
    }

    package static func == (left: SignalFields, right: SignalFields) -> Bool {
        left.entries.count == right.entries.count && left.entries.allSatisfy { right[$0.field] == $0.value }
    }

    package func hash(into hasher: inout Hasher) {
        // The same for every order, and of every field: whoever writes a log must not be able to choose signals that
        // all have one hash, which would make each look-up as long as the list of signals.
        var sum = 0
        for entry in entries {
            var field = Hasher()
            field.combine(entry.field)
            field.combine(entry.value)
            sum &+= field.finalize()
        }
        hasher.combine(sum)
    }
}

extension SignalFields: Sequence {
    package func makeIterator() -> IndexingIterator<[Entry]> { entries.makeIterator() }
}

extension SignalFields: ExpressibleByDictionaryLiteral {
    package init(dictionaryLiteral elements: (Field, String)...) {
        for (field, value) in elements { self[field] = value }
    }
}
