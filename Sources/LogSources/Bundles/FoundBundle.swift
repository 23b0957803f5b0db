/// The logs of one device, one hopes, among those of many: a folder or an archive, as it lies there.
package struct FoundBundle: Hashable, Sendable {
    /// What it is called: the path as it was given, and below a folder the path from there behind it.
    package let name: String
    /// What has to be read for it: the folder or archive itself, or some of what lies in a folder.
    package let paths: [String]
    /// Whether it is what lies about among the bundles of devices: where that names nobody it is of any of them.
    package let liesAmongOthers: Bool

    /// A bundle that is one path.
    package init(_ path: String) {
        name = path
        paths = [path]
        liesAmongOthers = false
    }

    /// Whether it is one archive.
    package var isArchive: Bool { paths.count == 1 && paths.allSatisfy(LogFinder.isArchive) }

    /// A bundle of several paths, or what lies in a folder among the bundles of devices.
    package init(name: String, paths: [String], liesAmongOthers: Bool) {
        self.name = name
        self.paths = paths
        self.liesAmongOthers = liesAmongOthers
    }
}
