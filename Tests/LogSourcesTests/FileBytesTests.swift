import LogSources
import Testing
import TestSupport

struct FileBytesTests {
    @Test func folderAndMissingFileAreToldApart() throws {
        let folder = try TemporaryFolder()
        #expect(throws: SourceError.notFound(folder.path("x"))) { try read(folder.path("x")) }
        #expect(throws: SourceError.folder(folder.path)) { try read(folder.path) }
    }

    @Test(arguments: [0, 1, 4095, 4096, 4097, 10_000])
    func bytesComeInOrderUntilTheEnd(count: Int) throws {
        let folder = try TemporaryFolder()
        let text = String((0..<count).map { _ in Character(UnicodeScalar(UInt8.random(in: 32..<127))) })
        try folder.write(text, to: "file")
        #expect(try read(folder.path("file")) == Array(text.utf8))
        #expect(try readMemory(Array(text.utf8)) == Array(text.utf8))
    }

    @Test(arguments: [0, 1, 100, 65_535, 65_536, 65_537, 200_000], [0, 1, 65_536, 65_537, 150_000])
    func soManyBytesAreReadAtMostAndTheRestStays(count: Int, limit: Int) throws {
        let folder = try TemporaryFolder()
        let text = String(repeating: "0123456789", count: count / 10 + 1).prefix(count)
        try folder.write(String(text), to: "file")
        var stream = try FileBytes(path: folder.path("file"))
        #expect(try stream.bytes(atMost: limit) == Array(text.utf8.prefix(limit)))
        #expect(try stream.bytes(atMost: .max) == Array(text.utf8.dropFirst(limit)))
        #expect(try stream.bytes(atMost: 1).isEmpty)
    }

    private func read(_ path: String) throws -> [UInt8] {
        var stream = try FileBytes(path: path)
        var buffer = [UInt8](repeating: 0, count: 4096)
        var bytes: [UInt8] = []
        while true {
            let count = try buffer.withUnsafeMutableBytes { try stream.read(into: $0) }
            if count == 0 { return bytes }
            bytes += buffer.prefix(count)
        }
    }

    private func readMemory(_ memory: [UInt8]) throws -> [UInt8] {
        var stream = MemoryBytes(memory)
        var buffer = [UInt8](repeating: 0, count: 4096)
        var bytes: [UInt8] = []
        while true {
            let count = buffer.withUnsafeMutableBytes { stream.read(into: $0) }
            if count == 0 { return bytes }
            bytes += buffer.prefix(count)
        }
    }
}
