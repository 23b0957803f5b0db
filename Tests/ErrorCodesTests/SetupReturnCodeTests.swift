import Testing

@testable import ErrorCodes

/// What ccmsetup returns by its own decision; the numbers are those of Microsoft's page.
struct SetupReturnCodeTests {
    @Test func theCodesAreThoseOfThePage() {
        #expect(SetupReturnCode.all.map(\.number) == [0, 6, 7, 8, 9, 10])
        #expect(SetupReturnCode.of(7)?.meaning.contains("restart") == true)
        #expect(SetupReturnCode.of(1603) == nil)
    }

    @Test(arguments: [
        "CcmSetup is exiting with return code 7", "CcmSetup is exiting with return code 7.", "ccmsetup return code: 7",
        "CCMSETUP exit code 7", "ccmsetup returned 7", "ccmsetup.exe exited with exit code 7", "ccmsetup 7",
        "ccmsetup.exe 7", "\"C:\\Windows\\ccmsetup\\ccmsetup.exe\" returned 7",
    ])
    func aCodeOfSetupIsFound(text: String) {
        #expect(KnownFact.found(in: text).map(\.name) == ["ccmsetup 7"])
    }

    @Test(arguments: [
        "return code 7", "7", "CcmSetup failed with error code 0x80004005", "CcmSetup failed with error code 7",
        "C:\\Windows\\ccmsetup\\vcredist_x64.exe returned 7", "CcmSetup is exiting with return code 1603",
        "ccmsetup started, and after a long while another program ended with return code 7", "ccmsetup has 7 files",
        "CcmSetup is exiting with return code -7x",
    ])
    func otherNumbersAreNone(text: String) {
        #expect(KnownFact.found(in: text).isEmpty)
    }
}
