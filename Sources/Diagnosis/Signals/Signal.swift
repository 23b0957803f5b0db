package import ErrorCodes

/// A typed statement taken from the logs; equal signals are the same statement made again.
package struct Signal: Hashable, Sendable {
    /// What is said.
    package let kind: SignalKind
    /// The parts that make this statement different from others of its kind.
    package private(set) var fields: SignalFields
    /// The error code, whatever its spelling. Read once, since each family of lines and many rules ask for it.
    package let code: ErrorCode?

    /// A signal; an empty value is an absent one.
    package init(_ kind: SignalKind, _ fields: SignalFields = [:]) {
        self.kind = kind
        self.fields = fields.filter { !$0.value.isEmpty }
        code = self.fields[.code].flatMap { ErrorCode(parsing: $0) }
        locate()
        if let host = self.fields[.host] { self.fields[.host] = host.lowercased() }
    }

    package subscript(field: Field) -> String? {
        fields[field]
    }

    // What is derived from the fields makes no difference.
    package static func == (left: Signal, right: Signal) -> Bool {
        left.kind == right.kind && left.fields == right.fields
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(kind)
        hasher.combine(fields)
    }

    /// The same signal without the parts that change between occurrences.
    package var identity: Signal {
        guard fields.contains(where: \.field.isVolatile) else { return self }
        var copy = self
        copy.fields = fields.filter { !$0.field.isVolatile }
        return copy
    }

    /// The parts that change between occurrences.
    package var volatileFields: SignalFields {
        fields.filter(\.field.isVolatile)
    }

    /// The same statement under another kind or with more fields.
    package func with(kind: SignalKind? = nil, _ more: SignalFields = [:]) -> Signal {
        Signal(kind ?? self.kind, fields.merging(more))
    }

    /// Fills host, endpoint and gateway from the URL.
    private mutating func locate() {
        guard let url = fields[.url] else { return }
        fields[.url] = nil
        let location = ServerLocation(url)
        if fields[.host] == nil { fields[.host] = location.host }
        if fields[.endpoint] == nil { fields[.endpoint] = location.endpoint.rawValue }
        if fields[.gateway] == nil { fields[.gateway] = location.gateway }
    }
}

// MARK: - Typed access

extension Signal {
    /// The server's name in lower case.
    package var host: String? { fields[.host] }

    /// What answers at the server; `nil` when the signal names none.
    package var endpoint: Endpoint? { fields[.endpoint].flatMap(Endpoint.init(rawValue:)) }

    /// The HTTP status; `nil` for the numbers that are none.
    ///
    /// Clients also write 600, 990 and 999 when no HTTP answer came at all.
    package var status: Int? {
        guard let status = fields[.status].flatMap({ Int($0) }), (100...599).contains(status) else { return nil }
        return status
    }

    /// The secure failure flags; `nil` when none were written.
    package var flags: UInt32? {
        guard let text = fields[.flags] else { return nil }
        return UInt32(text.hasPrefix("0x") ? String(text.dropFirst(2)) : text, radix: 16)
    }
}

extension Signal {
    /// The fields of these names that are there.
    package func keeping(_ names: [Field]) -> SignalFields {
        fields.keeping(names)
    }
}
