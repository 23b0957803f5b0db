extension ErrorFamilyTable {
    /// Microsoft's Winsock page and `winerror.h` agree on these numbers.
    static let winsock = ErrorFamilyTable(
        family: .winsock,
        source: .winsock,
        confidence: .twoSources,
        rows: winsockRows
    )
}

private let winsockRows: [ErrorRow] = [
    ErrorRow(10004, "WSAEINTR", "A waiting network call was interrupted."),
    ErrorRow(10009, "WSAEBADF", "The file handle given to a network call is not valid."),
    ErrorRow(10013, "WSAEACCES", "Windows or a security product forbade the network operation."),
    ErrorRow(10014, "WSAEFAULT", "A network call was given a bad address in memory."),
    ErrorRow(10022, "WSAEINVAL", "A network call was given a value that is not valid."),
    ErrorRow(10024, "WSAEMFILE", "Too many sockets are open."),
    ErrorRow(10035, "WSAEWOULDBLOCK", "The operation would have to wait. It is a step, not a failure by itself."),
    ErrorRow(10036, "WSAEINPROGRESS", "Another network call is still running."),
    ErrorRow(10037, "WSAEALREADY", "The operation is running already."),
    ErrorRow(10038, "WSAENOTSOCK", "The handle is not a socket."),
    ErrorRow(10040, "WSAEMSGSIZE", "The message is too large for the socket or its buffer."),
    ErrorRow(10043, "WSAEPROTONOSUPPORT", "The network protocol is not installed or not supported."),
    ErrorRow(
        10047,
        "WSAEAFNOSUPPORT",
        "The address does not fit the protocol, for example IPv6 where only IPv4 is set up."
    ),
    ErrorRow(10048, "WSAEADDRINUSE", "The address and port are in use already."),
    ErrorRow(10049, "WSAEADDRNOTAVAIL", "The address is not one of this computer, or is not valid."),
    ErrorRow(10050, "WSAENETDOWN", "The network on this computer is down."),
    ErrorRow(
        10051,
        "WSAENETUNREACH",
        "There is no route to the network. The client is offline or behind a broken route."
    ),
    ErrorRow(10052, "WSAENETRESET", "The connection was lost because the network was reset."),
    ErrorRow(
        10053,
        "WSAECONNABORTED",
        "The connection was given up on this computer, often by a time-out or a security product."
    ),
    ErrorRow(10054, "WSAECONNRESET", "The other side, or a device between, reset the connection."),
    ErrorRow(10055, "WSAENOBUFS", "No network buffers are left on this computer."),
    ErrorRow(10056, "WSAEISCONN", "The socket is connected already."),
    ErrorRow(10057, "WSAENOTCONN", "The socket is not connected."),
    ErrorRow(10058, "WSAESHUTDOWN", "The socket has been shut down for this direction."),
    ErrorRow(
        10060,
        "WSAETIMEDOUT",
        "The other side did not answer in time; a firewall that drops packets looks like this."
    ),
    ErrorRow(10061, "WSAECONNREFUSED", "The other computer refused the connection; nothing listens on that port."),
    ErrorRow(10064, "WSAEHOSTDOWN", "The other computer is down."),
    ErrorRow(10065, "WSAEHOSTUNREACH", "There is no route to the other computer."),
    ErrorRow(10091, "WSASYSNOTREADY", "The network subsystem is not ready."),
    ErrorRow(10093, "WSANOTINITIALISED", "Windows Sockets was not initialised."),
    ErrorRow(10101, "WSAEDISCON", "The other side closed the connection in an orderly way."),
    ErrorRow(11001, "WSAHOST_NOT_FOUND", "The name is unknown to DNS."),
    ErrorRow(11002, "WSATRY_AGAIN", "The DNS server did not answer; trying again may help."),
    ErrorRow(11003, "WSANO_RECOVERY", "DNS failed for good, for example by a broken answer."),
    ErrorRow(11004, "WSANO_DATA", "The name exists in DNS but has no address of the wanted kind."),
]
