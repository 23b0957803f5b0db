/// What all lines of a pasted text have in common, told by the first of them.
struct PasteSettings {
    /// Reads the columns in the order that they have.
    let columns: ColumnReader
    let dates: DateGuess
    /// Whether any line bears a date.
    let hasDates: Bool
    /// The component with which lines begin that bear no time; `nil` where they don't.
    let component: [UInt8]?
    /// The width at which a mail program broke the lines; `nil` where none did.
    let width: Int?

    /// Narrower text is not broken by a program, wider text is not broken.
    private static let widths = 60...100

    init(_ lines: [PastedLine], isKnown: ([UInt8]) -> Bool) {
        columns = ColumnReader(layouts: LayoutGuess.layouts(of: lines, isKnown: isKnown))
        var dates = DateTally()
        var beginnings: [[UInt8]: Int] = [:]
        var last: ArraySlice<UInt8> = []
        for line in lines where !line.isBlank {
            dates.lookForEvent(in: line.text)
            if let found = columns.line(line.text) ?? columns.line(last, line.text) {
                dates.add(found.values, isOfFollowing: found.layout.endsInMessage)
                last = []
                continue
            }
            if let opening = columns.opening(line.text) { dates.add(opening.values, isOfFollowing: true) }
            PasteSettings.count(line.text, in: &beginnings, isKnown: isKnown)
            last = line.text
        }
        self.dates = dates.guess
        hasDates = !dates.isEmpty
        component = beginnings.filter { $0.value > 1 }.max { ($0.value, $1.key.count) < ($1.value, $0.key.count) }?.key
        let widest = lines.lazy.map(\.text.count).max() ?? 0
        width = PasteSettings.widths.contains(widest) ? widest : nil
    }

    /// Counts the component with which a line without a time begins, as in `TSMBootstrap    failed to send the request`.
    private static func count(
        _ line: ArraySlice<UInt8>,
        in beginnings: inout [[UInt8]: Int],
        isKnown: ([UInt8]) -> Bool
    ) {
        let first = line.prefix(80).prefix { $0 > UInt8(ascii: " ") }
        guard first.count < 64, first.count < line.count,
            KnownLog.written(by: String(decoding: first, as: UTF8.self)) != nil, !isKnown(Array(line))
        else { return }
        beginnings[Array(first), default: 0] += 1
    }
}
