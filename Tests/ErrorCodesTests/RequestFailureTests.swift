import ErrorCodes
import Testing

/// How far a request came before it failed.
struct RequestFailureTests {
    /// WinHTTP names what fails at TLS with the server: by SECURE, or by the client's certificate. A proxy's is another.
    @Test(arguments: ErrorTable.entries(of: .winHTTP))
    func namesOfTLSFailuresSaySo(entry: ErrorEntry) throws {
        let name = try #require(entry.symbol)
        let isTLS = (name.contains("_SECURE_") || name.contains("_CLIENT_")) && !name.hasSuffix("_PROXY")
        #expect(entry.code.requestFailure == (isTLS ? .tls : .connection), "\(name)")
    }

    @Test func spellingMakesNoDifference() throws {
        for text in ["12175", "0x2f8f", "0x80072f8f", "80072f8f"] {
            #expect(try #require(ErrorCode(parsing: text)).requestFailure == .tls)
        }
    }

    @Test(arguments: [0, 5, 403, 12000, 12191, 0x8009_0325, 0x87d0_0231])
    func otherComponentsNumbersAreNoRequestFailures(number: UInt32) {
        #expect(ErrorCode(number).requestFailure == nil)
    }

    /// Numbers of WinHTTP that no table explains fail all the same.
    @Test func unknownNumberOfWinHTTPIsAFailureOfTheConnection() {
        #expect(ErrorTable.entry(for: ErrorCode(12003)) == nil)
        #expect(ErrorCode(12003).requestFailure == .connection)
    }
}
