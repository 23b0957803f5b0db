import LogSources

/// Tells whose logs are whose.
///
/// A device is the folder or archive, with everything below it, in which one machine is named. Where several are, each
/// of the folders in it is looked at by itself; logs that name nobody are of the device of their folder, and of nobody
/// where there are several.
package struct DeviceSorter {
    private let logs: [SortedLog]
    /// Earlier names of machines that were renamed, in lower case, with the next one.
    private let renames: [String: String]

    /// Sorts logs.
    package static func sorted(_ logs: [SortedLog]) -> DeviceSorting {
        let clients = logs.indices.filter { !logs[$0].isServers }
        let sorter = DeviceSorter(logs: logs, renames: MachineRename.all(in: clients.map { logs[$0].names }))
        var root = DeviceFolder()
        for number in clients { root.add(number, at: logs[number].place.folders[...]) }
        let (parts, rest) = sorter.devices(in: root, name: nil)
        guard parts.count > 1 else {
            return DeviceSorting(devices: sorter.named([Array(logs.indices)], parts), unclaimed: [], servers: [])
        }
        return DeviceSorting(
            devices: sorter.named(parts.map { $0.logs.sorted() }, parts),
            unclaimed: rest.sorted(),
            servers: logs.indices.filter { logs[$0].isServers }
        )
    }

    /// The devices of a folder, and the logs that may be of any of them; at most one device has all there are.
    private func devices(in folder: DeviceFolder, name: String?) -> (parts: [DevicePart], rest: [Int]) {
        var (parts, rest) = devices(beside: folder.logs)
        for (name, child) in folder.folders.sorted(by: { $0.key < $1.key }) {
            let below = devices(in: child, name: name)
            parts += below.parts
            rest += below.rest
        }
        parts = DevicePart.joined(parts)
        let called = name.flatMap { LogPlace.device(namedBy: $0) }?.lowercased()
        if parts.isEmpty, let called, !rest.isEmpty {
            return ([DevicePart(logs: rest, machines: [called], clientIDs: [])], [])
        }
        guard parts.count == 1 else { return (parts, rest) }
        parts[0].logs += rest
        if parts[0].machines.isEmpty, let called { parts[0].machines = [called] }
        return (parts, [])
    }

    /// The devices of logs that lie in one folder. Only names of machines divide them: a client that registers anew has
    /// another ID in its newer logs.
    private func devices(beside numbers: [Int]) -> (parts: [DevicePart], rest: [Int]) {
        let parts = numbers.map(part)
        let machines = Set(parts.flatMap { $0.machines.count == 1 ? $0.machines : [] })
        guard machines.count > 1 else {
            guard var whole = parts.first else { return ([], []) }
            for part in parts.dropFirst() { whole.merge(part) }
            return whole.isIdentified ? ([whole], []) : ([], whole.logs)
        }
        // One that names several machines was joined of several logs, and can't be divided.
        let clear = parts.filter { $0.machines.count == 1 }
        let nameless = parts.filter(\.machines.isEmpty)
        let joined = DevicePart.joined(clear + nameless.filter(\.isIdentified))
        let rest =
            joined.filter(\.machines.isEmpty) + nameless.filter { !$0.isIdentified }
            + parts.filter { $0.machines.count > 1 }
        return (joined.filter { !$0.machines.isEmpty }, rest.flatMap(\.logs))
    }

    private func part(of number: Int) -> DevicePart {
        let names = logs[number].names
        let machines = Set(names.machines.map { MachineRename.newest($0.key, renames) })
        return DevicePart(logs: [number], machines: machines, clientIDs: names.clientIDs)
    }

    private func named(_ groups: [[Int]], _ parts: [DevicePart]) -> [SortedDevice] {
        groups.enumerated().map { index, numbers in
            let written = numbers.flatMap { logs[$0].names.machines }.max { $0.last < $1.last }?.name
            let part = index < parts.count ? parts[index] : nil
            return SortedDevice(
                logs: numbers,
                machine: written ?? part?.machines.min()?.uppercased(),
                place: place(of: numbers)
            )
        }
    }

    /// The folder that holds all of these logs.
    private func place(of numbers: [Int]) -> LogPlace {
        guard var common = numbers.first.map({ logs[$0].place.folders }) else { return LogPlace([]) }
        for number in numbers.dropFirst() {
            let shared = zip(common, logs[number].place.folders).prefix { $0 == $1 }.count
            common = Array(common.prefix(shared))
        }
        return LogPlace(common)
    }
}

/// A folder or archive with the logs in it.
private struct DeviceFolder {
    var logs: [Int] = []
    var folders: [String: DeviceFolder] = [:]

    mutating func add(_ log: Int, at path: ArraySlice<String>) {
        guard let first = path.first else { return logs.append(log) }
        folders[first, default: DeviceFolder()].add(log, at: path.dropFirst())
    }
}
