import ErrorCodes
import Testing

struct ErrorCodeTests {
    @Test(arguments: [
        "12175", "0x2f8f", "0x80072f8f", "0X80072F8F", "80072F8F", "80072f8f", "-2147012721", "2147954575", "2f8f",
        "  12175\t", "(0x80072f8f)", "12175.", "\"80072f8f\",", "0x80072f8fL",
        "0xFFFFFFFF80072F8F", "\u{2212}2147012721", "0x0000000080072f8f", "0012175",
    ])
    func everySpellingIsOneCode(spelling: String) {
        let code = ErrorCode(parsing: spelling)
        #expect(code == ErrorCode(0x8007_2f8f))
        #expect(code?.hashValue == ErrorCode(0x8007_2f8f).hashValue)
        #expect(code?.win32 == 12175)
        #expect(code?.canonicalSpelling == "12175 (0x80072f8f)")
    }

    @Test(arguments: [
        "", " ", "-", "0x", "0xg", "abc", "deadline", "12175x", "12 175", "4294967296", "-2147483649", "0x180072f8f",
        "99999999999999999999999999", "0xffffffffffffffffffffffff", "-0x80072f8f", "beef", "1.5", "0x-5", "١٢١٧٥",
    ])
    func whatIsNoCodeIsRefused(text: String) {
        #expect(ErrorCode(parsing: text) == nil)
    }

    @Test func codesOutsideTheWin32FacilityKeepTheirHRESULT() throws {
        let code = try #require(ErrorCode(parsing: "0x87D0027E"))
        #expect(code.hresult == 0x87d0_027e)
        #expect(code.win32 == nil)
        #expect(code.canonicalSpelling == "0x87d0027e")
        #expect(ErrorCode(parsing: "-2016411010") == code)
        #expect(ErrorCode(parsing: "2278556286") == code)
    }

    @Test func eightDigitsThatStartWithEightAreHexadecimal() {
        #expect(ErrorCode(parsing: "80070005") == ErrorCode(5))
        #expect(ErrorCode(parsing: "70070005") == ErrorCode(70_070_005))
        #expect(ErrorCode(parsing: "c0000005")?.hresult == 0xc000_0005)
        #expect(ErrorCode(parsing: "d0090016")?.hresult == 0xd009_0016)
    }

    @Test func extremesOf32BitsAreRead() {
        #expect(ErrorCode(parsing: "4294967295")?.hresult == 0xffff_ffff)
        #expect(ErrorCode(parsing: "-2147483648")?.hresult == 0x8000_0000)
        #expect(ErrorCode(parsing: "0")?.canonicalSpelling == "0 (0x00000000)")
        #expect(ErrorCode(parsing: "65535")?.win32 == 65535)
        #expect(ErrorCode(parsing: "65536")?.win32 == nil)
    }

    @Test func httpStatusIsReadFromItsFacility() {
        #expect(ErrorCode(parsing: "0x80190194")?.httpStatus == 404)
        #expect(ErrorCode(parsing: "404")?.httpStatus == nil)
    }

    @Test func hostileInputNeverTraps() {
        let pieces: [[UInt8]] = [
            [0x30], [0x78], [0x2d], [0xff], [0xe2, 0x88, 0x92], [0x00], [0x66], [0x39], [0x20], [0xc3],
        ]
        var state: UInt64 = 1
        for _ in 0..<5_000 {
            var bytes: [UInt8] = []
            for _ in 0..<Int(state >> 60) {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                bytes += pieces[Int(state >> 33) % pieces.count]
            }
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let text = String(decoding: bytes, as: UTF8.self)
            _ = ErrorCode(parsing: bytes)
            _ = ErrorCode(parsing: text)
            _ = CallbackFlags(parsing: text)
            _ = GatewayStatusText.find(in: text)
        }
    }

    @Test func everyPrefixOfASpellingIsReadOrRefused() {
        for spelling in ["0xFFFFFFFF80072F8F", "-2147012721", "\u{2212}2147012721."] {
            for length in 0...spelling.utf8.count {
                _ = ErrorCode(parsing: Array(spelling.utf8.prefix(length)))
            }
        }
    }

    @Test func aVeryLongTextIsNoCode() {
        #expect(ErrorCode(parsing: String(repeating: "9", count: 1_000_000)) == nil)
        #expect(ErrorCode(parsing: "0x" + String(repeating: "0", count: 1_000_000)) == nil)
    }
}
