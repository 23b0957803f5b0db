/// How often a fault was there that ends and comes back.
package struct Recurrence: Hashable, Sendable, Codable {
    /// On how many days it was there.
    package let days: Int
    /// How many days lie between its first and the end of the evidence, both counted.
    package let of: Int

    /// A fault that was there on some days of many.
    package init(days: Int, of: Int) {
        self.days = days
        self.of = of
    }
}
