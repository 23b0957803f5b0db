/// One error code, however a log or a person wrote it.
///
/// A Win32 number and its HRESULT (`HRESULT_FROM_WIN32`) are one code: `12175`, `0x2f8f` and `0x80072f8f` are equal.
/// Equality and hashing look at ``hresult`` alone; how the code was written (``isPlainDecimal``) is kept only to offer
/// the HTTP status as a reading of a bare `403`.
package struct ErrorCode: Sendable {
    /// The normalised value; a Win32 number below 65536 carries the failure bit and facility 7.
    package let hresult: UInt32

    /// Whether the code was written as a plain decimal number below 65536, which may be an HTTP status as well.
    package let isPlainDecimal: Bool

    /// Takes a number as a log carries it: below 65536 it is a Win32 number, otherwise an HRESULT or NTSTATUS.
    package init(_ number: UInt32, isPlainDecimal: Bool = false) {
        let isWin32 = number > 0 && number <= 0xffff
        hresult = isWin32 ? 0x8007_0000 | number : number
        self.isPlainDecimal = isPlainDecimal && number <= 0xffff
    }
}

extension ErrorCode {
    /// The Win32, WinHTTP or Winsock number; `nil` when the code is not of the Win32 facility.
    package var win32: Int? {
        if hresult == 0 { return 0 }
        return hresult > 0x8007_0000 && hresult <= 0x8007_ffff ? Int(hresult & 0xffff) : nil
    }

    /// The HTTP status inside an HRESULT of the HTTP facility (`0x80190194` is 404); `nil` for every other code.
    package var httpStatus: Int? {
        hresult >> 16 == 0x8019 ? Int(hresult & 0xffff) : nil
    }

    /// The spelling for display: `12175 (0x80072f8f)` for a Win32 number, `0x87d0027e` for anything else.
    package var canonicalSpelling: String {
        guard let win32 else { return hexadecimalSpelling }
        return "\(win32) (\(hexadecimalSpelling))"
    }

    /// The HRESULT as `0x` and eight lower-case digits.
    package var hexadecimalSpelling: String {
        let digits = String(hresult, radix: 16)
        return "0x" + String(repeating: "0", count: 8 - digits.count) + digits
    }

    /// The number under which the tables file the code: the Win32 number where there is one, else the HRESULT.
    var tableValue: UInt32 {
        win32.map { UInt32(clamping: $0) } ?? hresult
    }
}

extension ErrorCode: Hashable {
    package static func == (left: ErrorCode, right: ErrorCode) -> Bool {
        left.hresult == right.hresult
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(hresult)
    }
}

extension ErrorCode: CustomStringConvertible {
    package var description: String { canonicalSpelling }
}
