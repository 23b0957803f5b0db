import SystemFiles

// Links among the files of a folder. A bundle that somebody sent may hold one to any place of this machine.
extension LogFinder {
    /// Whether a link leads to something within a folder that was named; one that leads out of all of them is told of,
    /// if it is called like a log or leads to a folder, and not followed.
    mutating func staysInside(_ path: String, entry: String, name: String, to status: FileStatus) -> Bool {
        guard let place = System.place(of: path) else { return false }
        if roots.contains(where: { LogFinder.holds($0, place) }) { return true }
        if status.kind == .folder || LogFinder.isWorthALook(entry) {
            let target = CarriedPath.shown(CarriedPath.path(of: place))
            let message = "Not followed: it is a link that leads out of the folder, to \(target)."
            let advice = " Name that to have it read."
            note(name, message + advice, obstacle: "a link that leads out of the folder", paths: [target])
        }
        return false
    }

    /// Whether a place is a folder or lies in it.
    private static func holds(_ folder: [UInt8], _ place: [UInt8]) -> Bool {
        guard place.starts(with: folder) else { return false }
        guard let next = place.dropFirst(folder.count).first else { return true }
        return System.isSeparator(next) || folder.last.map(System.isSeparator) == true
    }
}
