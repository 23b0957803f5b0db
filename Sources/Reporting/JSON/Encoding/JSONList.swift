/// A long array in a report, of which only the element being written is held as JSON.
struct JSONList<Element: Encodable>: Encodable {
    private let count: Int
    private let element: (Int) -> Element

    /// A list that asks for each element when it is written.
    init<Items: RandomAccessCollection>(_ items: Items, element: @escaping (Int, Items.Element) -> Element) {
        count = items.count
        self.element = { number in element(number, items[items.index(items.startIndex, offsetBy: number)]) }
    }

    func encode(to encoder: any Encoder) throws {
        guard let encoder = encoder as? JSONTreeEncoder else {
            return try (0..<count).map(element).encode(to: encoder)
        }
        encoder.tree.set(listOf: count) { [element] number in JSONDocument.tree(of: element(number)) }
    }
}
