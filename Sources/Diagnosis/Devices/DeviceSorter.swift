import LogSources

/// Tells whose logs are whose.
///
/// A device is the folder or archive, with everything below it, in which one machine is named. Where several are, each
/// of the folders in it is looked at by itself; logs that name nobody are of the device of their folder, and of nobody
/// where there are several. A log that names several machines was joined of their logs and can't be divided, so it is
/// nobody's either. An archive that names nobody is a device by itself where other logs lie beside it.
package struct DeviceSorter {
    private let logs: [SortedLog]
    /// Earlier names of machines that were renamed, in lower case, with the next one.
    private let renames: [String: String]

    /// Sorts logs.
    package static func sorted(_ logs: [SortedLog]) -> DeviceSorting {
        let clients = logs.indices.filter { !logs[$0].isServers }
        let sorter = DeviceSorter(logs: logs, renames: MachineRename.all(in: clients.map { logs[$0] }))
        var root = DeviceFolder()
        for number in clients { root.add(number, at: logs[number].place.folders[...]) }
        let found = sorter.devices(in: root, name: nil)
        guard found.devices.count + found.apart.count > 1 else {
            let only = DevicePart(
                logs: Array(logs.indices),
                machine: found.devices.first?.machine,
                clientIDs: found.devices.first?.clientIDs ?? []
            )
            return DeviceSorting(devices: logs.isEmpty ? [] : [sorter.sorted(only)], unclaimed: [], servers: [])
        }
        return DeviceSorting(
            devices: (found.devices + found.apart).map(sorter.sorted).sorted {
                ($0.logs.first ?? 0) < ($1.logs.first ?? 0)
            },
            unclaimed: (found.nameless + found.joined).sorted(),
            servers: logs.indices.filter { logs[$0].isServers }
        )
    }

    /// The devices of a folder; one alone has all logs there that name nobody.
    private func devices(in folder: DeviceFolder, name: String?) -> FolderDevices {
        var found = devices(beside: folder.logs)
        for (name, child) in folder.folders.sorted(by: { $0.key < $1.key }) {
            found.add(
                devices(in: child, name: name).beside(
                    others: folder.folders.count > 1 || !folder.logs.isEmpty,
                    in: name
                )
            )
        }
        // What one folder alone holds is joined already; of a deep one that is felt.
        if !folder.logs.isEmpty || folder.folders.count > 1 { found.devices = DevicePart.joined(found.devices) }
        let called = name.flatMap { LogPlace.device(namedBy: $0) }.map(machine(called:))
        if found.devices.isEmpty, let called, !found.nameless.isEmpty {
            found.devices = [DevicePart(logs: [], machine: called, clientIDs: [])]
        }
        guard found.devices.count == 1 else { return found }
        found.devices[0].logs += found.nameless
        found.nameless = []
        found.devices[0].machine = found.devices[0].machine ?? called
        return found
    }

    /// The devices of logs that lie in one folder. Only names of machines divide them: a client that registers anew has
    /// another ID in its newer logs.
    private func devices(beside numbers: [Int]) -> FolderDevices {
        let clear = numbers.filter { machines(of: $0).count <= 1 }
        var found = FolderDevices(joined: numbers.filter { machines(of: $0).count > 1 })
        let parts = clear.map(part)
        if Set(parts.compactMap(\.machine)).count > 1 {
            let joined = DevicePart.joined(parts.filter(\.isIdentified))
            found.devices = joined.filter { $0.machine != nil }
            found.nameless = joined.filter { $0.machine == nil }.flatMap(\.logs)
            found.nameless += parts.filter { !$0.isIdentified }.flatMap(\.logs)
        } else if var whole = parts.first {
            for part in parts.dropFirst() { whole.merge(part) }
            if whole.isIdentified { found.devices = [whole] } else { found.nameless = whole.logs }
        }
        return found
    }

    private func part(of number: Int) -> DevicePart {
        DevicePart(logs: [number], machine: machines(of: number).first, clientIDs: logs[number].names.clientIDs)
    }

    /// The machines that a log names, each by its newest name.
    private func machines(of number: Int) -> Set<String> {
        Set(logs[number].names.machines.map { MachineRename.newest($0.key, renames) })
    }

    private func machine(called name: String) -> String {
        MachineRename.newest(DeviceNames.Machine.key(of: name), renames)
    }

    private func sorted(_ part: DevicePart) -> SortedDevice {
        let own = part.logs.lazy.filter { !logs[$0].isServers }
        let names = own.flatMap { logs[$0].names.machines }.filter { machine(called: $0.name) == part.machine }
        let written = names.max { ($0.last.instant, $0.name) < ($1.last.instant, $1.name) }?.name
        return SortedDevice(
            logs: part.logs.sorted(),
            machine: written ?? part.machine?.uppercased(),
            place: LogPlace.around(own.map { logs[$0].place })
        )
    }
}

/// What a folder holds.
private struct FolderDevices {
    var devices: [DevicePart] = []
    /// Logs that name nobody, and may be of any of the devices.
    var nameless: [Int] = []
    /// Logs that name several machines.
    var joined: [Int] = []
    /// Archives that name nobody and lie beside others: whoever packs logs packs those of one device.
    var apart: [DevicePart] = []

    mutating func add(_ other: FolderDevices) {
        devices += other.devices
        nameless += other.nameless
        joined += other.joined
        apart += other.apart
    }

    /// The same as part of what lies around it; an archive that names nobody is by itself where others are.
    func beside(others: Bool, in name: String) -> FolderDevices {
        guard others, devices.isEmpty, apart.isEmpty, !nameless.isEmpty, LogPlace.isArchive(name) else { return self }
        var copy = self
        copy.apart = [DevicePart(logs: nameless, machine: nil, clientIDs: [])]
        copy.nameless = []
        return copy
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
