// The one place that knows LibYAML.

private import CYAML

/// Why a text is no YAML that a rule file may hold.
struct YAMLError: Error {
    let place: Place
    let message: String
}

/// Reads one YAML document into nodes.
///
/// Files are not trusted. LibYAML hands out events, so an alias is refused where it stands and never followed, and a
/// document nested too deeply is given up before the rest of it is read.
struct YAMLParser: ~Copyable {
    private var parser = yaml_parser_t()
    private let bytes: [UInt8]

    /// Rule files nest eight levels deep.
    private static let depthLimit = 32

    /// A thousand rules have fewer values.
    private static let nodeLimit = 50_000
    private var nodeCount = 0

    /// The document's root; `nil` when nothing stands in it.
    ///
    /// - Throws: ``YAMLError`` with the place of the mistake.
    static func root(of text: String) throws(YAMLError) -> YAMLNode? {
        var parser = YAMLParser(Array(text.utf8))
        return try parser.document()
    }

    private init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    private mutating func document() throws(YAMLError) -> YAMLNode? {
        guard yaml_parser_initialize(&parser) == 1 else { fatalError("out of memory") }
        defer { yaml_parser_delete(&parser) }
        let outcome: Result<YAMLNode?, YAMLError> = bytes.withUnsafeBufferPointer { buffer in
            // LibYAML keeps the pointer until the parser is deleted; all events are taken in here.
            yaml_parser_set_input_string(&parser, buffer.baseAddress, buffer.count)
            yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)
            do throws(YAMLError) {
                return .success(try onlyDocument())
            } catch {
                return .failure(error)
            }
        }
        return try outcome.get()
    }

    private mutating func onlyDocument() throws(YAMLError) -> YAMLNode? {
        _ = try next()  // the stream's start
        guard try next().kind == YAML_DOCUMENT_START_EVENT else { return nil }
        let root = try node(from: try next(), depth: 0)
        _ = try next()  // the document's end
        let after = try next()
        guard after.kind == YAML_STREAM_END_EVENT else {
            throw YAMLError(place: after.place, message: "a second document begins here; a rule file is one document")
        }
        return root
    }

    private mutating func node(from event: Event, depth: Int) throws(YAMLError) -> YAMLNode {
        guard depth < YAMLParser.depthLimit else {
            throw YAMLError(place: event.place, message: "nested more than \(YAMLParser.depthLimit) levels deep")
        }
        nodeCount += 1
        guard nodeCount <= YAMLParser.nodeLimit else {
            throw YAMLError(
                place: event.place,
                message: "more than \(YAMLParser.nodeLimit) values, which no rule file has"
            )
        }
        if event.hasAnchor || event.kind == YAML_ALIAS_EVENT {
            throw YAMLError(
                place: event.place,
                message: """
                    anchors (&name) and aliases (*name) are not allowed; write the value out, or quote a text that \
                    begins with & or *
                    """
            )
        }
        if event.hasTag {
            throw YAMLError(
                place: event.place,
                message: "tags (!name) are not allowed; quote a text that begins with !"
            )
        }
        switch event.kind {
        case YAML_SEQUENCE_START_EVENT: return try sequence(from: event, depth: depth)
        case YAML_MAPPING_START_EVENT: return try mapping(from: event, depth: depth)
        default: return YAMLNode(place: event.place, content: .scalar(event.text, event.style))
        }
    }

    private mutating func sequence(from start: Event, depth: Int) throws(YAMLError) -> YAMLNode {
        var items: [YAMLNode] = []
        while true {
            let event = try next()
            if event.kind == YAML_SEQUENCE_END_EVENT { break }
            items.append(try node(from: event, depth: depth + 1))
        }
        return YAMLNode(place: start.place, content: .sequence(items))
    }

    private mutating func mapping(from start: Event, depth: Int) throws(YAMLError) -> YAMLNode {
        var pairs: [(key: YAMLNode, value: YAMLNode)] = []
        while true {
            let event = try next()
            if event.kind == YAML_MAPPING_END_EVENT { break }
            let key = try node(from: event, depth: depth + 1)
            pairs.append((key, try node(from: try next(), depth: depth + 1)))
        }
        return YAMLNode(place: start.place, content: .mapping(pairs))
    }
}

// MARK: - Events

extension YAMLParser {
    /// What is needed of an event; LibYAML's own is freed at once.
    private struct Event {
        let kind: yaml_event_type_t
        let place: Place
        var text = ""
        var style = YAMLNode.ScalarStyle.plain
        var hasAnchor = false
        var hasTag = false
    }

    private mutating func next() throws(YAMLError) -> Event {
        var event = yaml_event_t()
        guard yaml_parser_parse(&parser, &event) == 1 else { throw problem() }
        defer { yaml_event_delete(&event) }
        var result = Event(kind: event.type, place: Place(event.start_mark))
        switch event.type {
        case YAML_SCALAR_EVENT:
            let scalar = event.data.scalar
            result.text = String(
                decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length),
                as: UTF8.self
            )
            result.style = YAMLParser.style(scalar.style)
            result.hasAnchor = scalar.anchor != nil
            result.hasTag = scalar.tag != nil
        case YAML_SEQUENCE_START_EVENT:
            result.hasAnchor = event.data.sequence_start.anchor != nil
            result.hasTag = event.data.sequence_start.tag != nil
        case YAML_MAPPING_START_EVENT:
            result.hasAnchor = event.data.mapping_start.anchor != nil
            result.hasTag = event.data.mapping_start.tag != nil
        default: break
        }
        return result
    }

    private static func style(_ style: yaml_scalar_style_t) -> YAMLNode.ScalarStyle {
        switch style {
        case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
        case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
        case YAML_LITERAL_SCALAR_STYLE: .literal
        case YAML_FOLDED_SCALAR_STYLE: .folded
        default: .plain
        }
    }

    /// LibYAML's own words, with the remedy where it is known.
    private func problem() -> YAMLError {
        let words = parser.problem.map { String(cString: $0) } ?? "it can't be read"
        let isReaderError = parser.error == YAML_READER_ERROR
        let place = isReaderError ? place(ofByte: Int(parser.problem_offset)) : Place(parser.problem_mark)
        let remedy = YAMLParser.remedies.first { words.contains($0.problem) }?.remedy
        return YAMLError(place: place, message: "no YAML: \(words)" + (remedy.map { ". \($0)" } ?? ""))
    }

    private static let remedies: [(problem: String, remedy: String)] = [
        ("mapping values are not allowed", "A text with a colon and a blank in it needs quotation marks."),
        (
            "cannot start any token",
            "Lines are indented with blanks, not with tabs; a text that begins with @, ` or % needs quotation marks."
        ),
        ("unknown escape character", "In double quotes a backslash is doubled; in single quotes it stands for itself."),
        ("unexpected end of stream", "A quotation mark or bracket is not closed."),
        ("control characters are not allowed", "Remove it, or write it as \\x1b and the like in double quotes."),
    ]

    private func place(ofByte offset: Int) -> Place {
        let before = bytes.prefix(offset)
        let line = before.count { $0 == UInt8(ascii: "\n") } + 1
        let start = (before.lastIndex(of: UInt8(ascii: "\n")) ?? -1) + 1
        return Place(line: line, column: String(decoding: before[start...], as: UTF8.self).unicodeScalars.count + 1)
    }
}

extension Place {
    /// LibYAML counts from 0.
    fileprivate init(_ mark: yaml_mark_t) {
        self.init(line: Int(mark.line) + 1, column: Int(mark.column) + 1)
    }
}
