import LogSources

/// What a folder holds.
struct FolderDevices {
    var devices: [DevicePart] = []
    /// Logs that name nobody, and may be of any of the devices.
    var nameless: [Int] = []
    /// Logs that name several machines.
    var joined: [Int] = []
    /// Archives that name nobody, and folders that are devices by themselves: whoever packs logs packs those of one device.
    var apart: [DevicePart] = []
    /// Logs that name nobody in folders that are called like devices: of the device that is called so, or of another.
    private(set) var suspects: [(folder: String, logs: [Int])] = []

    mutating func add(_ other: FolderDevices) {
        devices += other.devices
        nameless += other.nameless
        joined += other.joined
        apart += other.apart
        suspects += other.suspects
    }

    /// Holds what names nobody back until it is known whether the folder is called after one of the devices.
    mutating func suspectDevice(called folder: String) {
        guard devices.isEmpty, !nameless.isEmpty else { return }
        suspects.append((folder, nameless))
        nameless = []
    }

    /// Gives what was held back to the device that its folder is called after, or makes it one by itself.
    mutating func settleSuspects() {
        for (folder, logs) in suspects {
            let isOwn = devices.contains { $0.machine.map { folder.lowercased().contains($0) } ?? false }
            if isOwn { nameless += logs } else { apart.append(DevicePart(logs: logs, machine: nil, clientIDs: [])) }
        }
        suspects = []
    }

    /// Makes logs that name nobody a device by themselves.
    mutating func setApart(_ logs: [Int]) {
        guard !logs.isEmpty else { return }
        nameless.removeAll { logs.contains($0) }
        apart.append(DevicePart(logs: logs, machine: nil, clientIDs: []))
    }

    /// Takes archives that name nobody for a part of the only device, whose collection they are packed in.
    mutating func takeInArchives() {
        guard devices.count <= 1 else { return }
        nameless += apart.flatMap(\.logs)
        apart = []
    }

    /// Makes of a folder or archive what it is beside others: an archive that names nobody is a device by itself, and
    /// so is a folder with a log that another one has too.
    mutating func close(_ name: String, isRival: Bool) {
        let isArchive = LogPlace.isArchive(name)
        for place in devices.indices where isArchive { devices[place].isPacked = true }
        guard isArchive || isRival, devices.isEmpty, !nameless.isEmpty else { return }
        apart.append(DevicePart(logs: nameless, machine: nil, clientIDs: []))
        nameless = []
    }
}

/// A folder or archive with the logs in it.
struct DeviceFolder {
    var logs: [Int] = []
    var folders: [String: DeviceFolder] = [:]
    /// Which logs lie in it and below it, in lower case.
    private var names: Set<String> = []

    mutating func add(_ log: Int, _ name: LogName?, at path: ArraySlice<String>) {
        if let name { names.insert(name.name.lowercased()) }
        guard let first = path.first else { return logs.append(log) }
        folders[first, default: DeviceFolder()].add(log, name, at: path.dropFirst())
    }

    /// Those of some folders that hold a log of which another of them holds one too.
    static func rivals(among folders: [(key: String, value: DeviceFolder)]) -> Set<String> {
        var first: [String: String] = [:]
        var rivals: Set<String> = []
        for (key, folder) in folders {
            for name in folder.names {
                if let other = first[name] { rivals.formUnion([other, key]) } else { first[name] = key }
            }
        }
        return rivals
    }
}
