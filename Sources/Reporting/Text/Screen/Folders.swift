/// Paths by their folders, each of which is named once.
enum Folders {
    /// `ClientLocation.log, CcmMessaging.log in %WinDir%\CCM\Logs; ccmsetup.log in %WinDir%\ccmsetup\Logs`.
    static func words(for paths: [String]) -> String {
        var folders: [(name: String, files: [String])] = []
        for path in paths.withoutRepetition() {
            let end = path.lastIndex { $0 == "\\" || $0 == "/" }
            let folder = end.map { String(path[..<$0]) } ?? ""
            let file = end.map { String(path[path.index(after: $0)...]) } ?? path
            if let known = folders.firstIndex(where: { $0.name == folder }) {
                folders[known].files.append(file)
            } else {
                folders.append((folder, [file]))
            }
        }
        return folders.map { $0.files.joined(separator: ", ") + ($0.name.isEmpty ? "" : " in " + $0.name) }
            .joined(separator: "; ")
    }
}
