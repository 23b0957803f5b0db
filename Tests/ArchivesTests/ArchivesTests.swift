import Archives
import TestSupport
import Testing

/// Bytes in memory as those read them who unpack.
final class MemoryInput: PackedInput {
    private let bytes: [UInt8]
    private var place = 0
    let size: Int?

    init(_ bytes: [UInt8], isSeekable: Bool = true) {
        self.bytes = bytes
        size = isSeekable ? bytes.count : nil
    }

    func seek(to place: Int) -> Bool {
        guard size != nil, (0...bytes.count).contains(place) else { return false }
        self.place = place
        return true
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) -> Int? {
        let piece = bytes[place...].prefix(buffer.count)
        buffer.copyBytes(from: piece)
        place += piece.count
        return piece.count
    }
}

/// What comes out of files that are packed by themselves.
struct UnpackedReaderTests {
    private static let text = Array(String(repeating: LogText.line("It says the same all day."), count: 2000).utf8)

    private static let compressions: [(Packer.Compression, Compression)] = [
        (.gzip, .gzip), (.bzip2, .bzip2), (.xz, .xz), (.zstandard, .zstandard),
    ]

    /// All that comes out, read in pieces of a size that divides nothing.
    private func unpack(_ bytes: [UInt8], _ compression: Compression) throws -> ([UInt8], ArchiveFailure?) {
        let reader = try UnpackedReader(MemoryInput(bytes, isSeekable: false), compression)
        var result: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 1021)
        while true {
            let count = piece.withUnsafeMutableBytes { reader.read(into: $0) }
            result += piece[..<count]
            if count < piece.count { return (result, reader.failure) }
        }
    }

    @Test(arguments: Self.compressions)
    func whatWentInComesOut(how: (Packer.Compression, Compression)) throws {
        let packed = Packer.compress(Self.text, with: how.0)
        #expect(packed.count < Self.text.count / 10)
        let (bytes, failure) = try unpack(packed, how.1)
        #expect(bytes == Self.text && failure == nil)
    }

    /// `cat a.gz b.gz > c.gz` is one file.
    @Test(arguments: Self.compressions)
    func appendedFilesAreOne(how: (Packer.Compression, Compression)) throws {
        let packed = Packer.compress(Self.text, with: how.0) + Packer.compress(Array("more".utf8), with: how.0)
        let (bytes, failure) = try unpack(packed, how.1)
        #expect(bytes == Self.text + Array("more".utf8) && failure == nil)
    }

    /// Wherever it ends, all that can be told by then comes out, and that it is not all.
    @Test(arguments: Self.compressions)
    func cutFileGivesItsBeginning(how: (Packer.Compression, Compression)) throws {
        let packed = Packer.compress(Self.text, with: how.0)
        for length in stride(from: 0, to: packed.count, by: 7) {
            let (bytes, failure) = try unpack(Array(packed[..<length]), how.1)
            #expect(Self.text.starts(with: bytes))
            #expect(failure == .cut, "\(length) of \(packed.count)")
        }
    }

    /// A byte that is another one is noticed, or is one on which nothing depends.
    @Test(arguments: Self.compressions)
    func brokenFileIsToldOf(how: (Packer.Compression, Compression)) throws {
        let packed = Packer.compress(Self.text, with: how.0)
        var told = 0
        for place in packed.indices {
            var broken = packed
            broken[place] ^= 0x55
            let (bytes, failure) = try unpack(broken, how.1)
            if failure != nil { told += 1 } else { #expect(bytes.count <= Self.text.count || how.1 == .zstandard) }
        }
        // gzip's header holds a time and a system that nobody checks; zstd as it is written here has no checksum.
        #expect(told >= packed.count / (how.1 == .zstandard ? 4 : 2), "\(told) of \(packed.count)")
    }

    /// Two numbers of a header ask for 128 MiB of memory.
    @Test func windowBeyondTheLimitIsRefused() throws {
        let frame: [UInt8] = [0x28, 0xb5, 0x2f, 0xfd, 0x00, 17 << 3, 0x01, 0x00, 0x00]
        #expect(try unpack(frame, .zstandard).1 == .window)
        let allowed: [UInt8] = [0x28, 0xb5, 0x2f, 0xfd, 0x00, 16 << 3, 0x01, 0x00, 0x00]
        #expect(try unpack(allowed, .zstandard).1 == nil)
    }

    /// In xz's header of a block the size of the dictionary is one number, with a checksum behind it.
    @Test(arguments: [(28, false), (29, true), (30, true), (40, true)])
    func dictionaryBeyondTheLimitIsRefused(size: UInt8, isRefused: Bool) throws {
        var packed = Packer.compress(Self.text, with: .xz)
        let header = 12
        let length = (Int(packed[header]) + 1) * 4
        let place = try #require(packed[header..<(header + length)].firstIndex(of: 0x21)) + 2
        packed[place] = size
        let sum = crc32(packed[header..<(header + length - 4)])
        packed.replaceSubrange((header + length - 4)..<(header + length), with: sum)
        let (bytes, failure) = try unpack(packed, .xz)
        #expect(failure == (isRefused ? .window : nil))
        #expect(bytes.isEmpty == isRefused)
    }

    private func crc32(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var sum: UInt32 = 0xffff_ffff
        for byte in bytes {
            sum ^= UInt32(byte)
            for _ in 0..<8 { sum = sum >> 1 ^ (sum & 1 == 1 ? 0xedb8_8320 : 0) }
        }
        return withUnsafeBytes(of: (~sum).littleEndian, Array.init)
    }
}

/// What libarchive makes of archives.
struct ArchiveReaderTests {
    private static let forms: [(Packer.Form, ArchiveFormat)] = [
        (.zip, .zip), (.sevenZip, .sevenZip), (.tar, .tar), (.cabinet, .cabinet),
    ]

    private static let entries: [Packer.Entry] = [
        ("a.log", Array("one".utf8)), ("f/b.log", Array(String(repeating: "two", count: 50_000).utf8)),
        ("f/empty.log", []), ("f/VERK\u{c4}UF.log", Array("three".utf8)),
    ]

    private func files(in bytes: [UInt8], _ format: ArchiveFormat) throws -> [Packer.Entry] {
        let reader = try ArchiveReader(MemoryInput(bytes), format)
        var files: [Packer.Entry] = []
        while let entry = try reader.next() {
            #expect(entry.isFile && entry.obstacle == nil)
            var buffer = [UInt8](repeating: 0, count: 200_000)
            let count = buffer.withUnsafeMutableBytes { reader.read(into: $0) }
            #expect(reader.failure == nil)
            files.append((String(decoding: entry.name, as: UTF8.self), Array(buffer[..<count])))
        }
        return files
    }

    @Test(arguments: Self.forms)
    func namesAndBytesComeOut(how: (Packer.Form, ArchiveFormat)) throws {
        let files = try files(in: Packer.archive(Self.entries, as: how.0), how.1)
        // 7-Zip lists files without bytes behind the others.
        let (found, wanted) = (files.sorted { $0.name < $1.name }, Self.entries.sorted { $0.name < $1.name })
        #expect(found.map(\.name) == wanted.map(\.name))
        #expect(found.map(\.bytes) == wanted.map(\.bytes))
    }

    /// What is passed over need not be read.
    @Test(arguments: Self.forms)
    func entriesArePassedOver(how: (Packer.Form, ArchiveFormat)) throws {
        let reader = try ArchiveReader(MemoryInput(Packer.archive(Self.entries, as: how.0)), how.1)
        var count = 0
        while try reader.next() != nil { count += 1 }
        #expect(count == Self.entries.count)
    }

    /// libarchive would take a directory into memory whatever its size, at five times that.
    @Test func directoryBeyondTheLimitIsRefused() throws {
        let entry = Array("PK\u{1}\u{2}".utf8) + [UInt8](repeating: 0, count: 42)
        let few = UnpackingLimits.directory / entry.count
        for (count, isRefused) in [(few, false), (few + 1, true)] {
            let directory = [UInt8]((0..<count).map { _ in entry }.joined())
            // Two numbers that say nothing of it.
            let end = Array("PK\u{5}\u{6}".utf8) + [UInt8](repeating: 0, count: 18)
            do throws(ArchiveFailure) {
                _ = try ArchiveReader(MemoryInput(directory + end), .zip)
                #expect(!isRefused)
            } catch {
                #expect((error == .directory) == isRefused)
            }
        }
    }

    /// Packed by LZMA or xz inside of zip, which libarchive reads with no limit on its memory.
    @Test func otherMethodsOfZipAreNotRead() throws {
        var bytes = Packer.archive([("a.log", Self.entries[1].bytes)], as: .zip)
        // The method stands in the header before the file and in the directory.
        for (signature, place) in [("PK\u{3}\u{4}", 8), ("PK\u{1}\u{2}", 10)] {
            let start = try #require(bytes.firstRange(of: Array(signature.utf8))).lowerBound
            #expect(bytes[start + place] == 8)
            bytes[start + place] = 14
        }
        let reader = try ArchiveReader(MemoryInput(bytes), .zip)
        let entry = try #require(try reader.next())
        #expect(entry.obstacle == .unsupported("packed with lzma"))
    }

    /// The size of LZMA2's dictionary is one byte of 7-Zip's directory, that of LZMA's four.
    @Test(arguments: [
        ([0x21, 0x21, 0x01, 28], false), ([0x21, 0x21, 0x01, 29], true), ([0x21, 0x21, 0x01, 40], true),
        ([0x23, 3, 1, 1, 5, 0x5d, 0, 0, 0, 4], false), ([0x23, 3, 1, 1, 5, 0x5d, 1, 0, 0, 4], true),
        ([0x23, 3, 4, 1, 5, 0x06, 0, 0, 0, 0xff], true), ([0x23, 3, 4, 1, 5, 0x06, 0, 0, 0, 1], false),
    ])
    func sevenZipThatAsksForMoreMemoryIsRefused(coder: [UInt8], isRefused: Bool) {
        // Its files' places: behind the start, one stream of five bytes; then one folder of one coder.
        let streams: [UInt8] = [0x01, 0x04, 0x06, 0x00, 0x01, 0x09, 0x05, 0x00, 0x07, 0x0b, 0x01, 0x00, 0x01]
        let directory = streams + coder + [0x0c, 0x05, 0x00, 0x00, 0x00]
        let start = Array("7z\u{bc}".unicodeScalars.map { UInt8($0.value) }) + [0xaf, 0x27, 0x1c, 0, 4, 0, 0, 0, 0]
        let places = [5, 0, 0, 0, 0, 0, 0, 0, UInt8(directory.count), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]
        let bytes = start + places + [1, 2, 3, 4, 5] + directory
        var failure: ArchiveFailure?
        do throws(ArchiveFailure) {
            // What is wrong with it otherwise shows when it is read.
            _ = try ArchiveReader(MemoryInput(bytes), .sevenZip).next()
        } catch {
            failure = error
        }
        #expect((failure == .window) == isRefused, "\(String(describing: failure))")
    }
}
