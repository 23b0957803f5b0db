extension Array {
    /// The element with this number; `nil` where there is none, as a report that was read from a file may say.
    package func element(_ number: Int) -> Element? { indices.contains(number) ? self[number] : nil }
}
