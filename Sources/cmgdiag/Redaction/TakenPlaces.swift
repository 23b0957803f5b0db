/// The places of files in a folder, of which no two may be the same on Windows, and none lie in another file.
struct TakenPlaces {
    private var files: Set<String> = []
    private var folders: Set<String> = []

    /// Takes a place, by the names from the folder to the file.
    ///
    /// - Returns: whether it was free.
    mutating func take(_ names: [String]) -> Bool {
        var above: [String] = []
        var path = ""
        for name in names.dropLast() {
            path += name.lowercased() + "/"
            above.append(path)
        }
        let file = path + (names.last ?? "").lowercased() + "/"
        guard !files.contains(file), !folders.contains(file), files.isDisjoint(with: above) else { return false }
        files.insert(file)
        folders.formUnion(above)
        return true
    }
}
