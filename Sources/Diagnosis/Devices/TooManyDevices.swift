/// More devices than can be held at a time.
package struct TooManyDevices: Error, Hashable, Sendable {
    /// How many there are.
    package let count: Int
    /// How many can be held.
    package let limit: Int
    /// What they are called.
    package let labels: [String]
}
