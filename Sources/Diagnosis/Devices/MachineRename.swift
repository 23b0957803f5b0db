/// A machine that got another name.
///
/// Its log names the one and later the other, and no log anywhere names the first again. Of logs of two devices that
/// somebody joined the same may be true, but then two clients are named.
enum MachineRename {
    /// The earlier names, in lower case, each with the one that came next.
    static func all(in logs: [DeviceNames]) -> [String: String] {
        var spans: [String: (first: Moment, last: Moment)] = [:]
        for machine in logs.lazy.flatMap(\.machines) {
            let known = spans[machine.key] ?? (machine.first, machine.last)
            spans[machine.key] = (min(known.first, machine.first), max(known.last, machine.last))
        }
        var renames: [String: String] = [:]
        for log in logs where log.machines.count > 1 && log.clientIDs.count < 2 {
            let names = log.machines.sorted { $0.first < $1.first }.map(\.key)
            for (earlier, later) in zip(names, names.dropFirst()) {
                guard let old = spans[earlier], let new = spans[later], old.last < new.first else { continue }
                renames[earlier] = later
            }
        }
        return renames
    }

    /// The name that a machine has in the end.
    static func newest(_ name: String, _ renames: [String: String]) -> String {
        var name = name
        // Each was named later than the one before, so this ends; the bound is for what nobody has thought of.
        for _ in 0..<8 {
            guard let next = renames[name] else { break }
            name = next
        }
        return name
    }
}
