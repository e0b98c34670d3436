namespace ConformTest.ReferenceServer.Fuzzing.Corpora;

/// <summary>Messages: plain, deep, wrongly built.</summary>
internal static class MessageCorpus
{
    public static IReadOnlyList<string> Messages { get; } =
    [
        "From: A <a@example.org>\r\nTo: group: b@example.org, \"C, D\" <c@example.org>;, d@[192.0.2.1]\r\nSubject: =?utf-8?Q?caf=C3=A9?= =?utf-8?B?w6k=?=\r\nDate: Tue, 24 Nov 2026 12:00:00 +0000\r\nMessage-ID: <1@example.org>\r\n\r\nplain text\r\n",
        "Content-Type: multipart/mixed; boundary=\"b 1\"\r\n\r\npreamble\r\n--b 1\r\nContent-Type: text/plain; charset=utf-8; format=flowed\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\ncaf=C3=A9=\r\n\r\n--b 1\r\nContent-Type: application/octet-stream; name*0*=utf-8''a%20; name*1=b\r\nContent-Disposition: attachment; filename=\"x.bin\"\r\nContent-Transfer-Encoding: base64\r\n\r\nAAECAwQF\r\n--b 1--\r\nepilogue\r\n",
        "Content-Type: multipart/alternative; boundary=o\r\n\r\n--o\r\nContent-Type: multipart/related; boundary=oo\r\n\r\n--oo\r\n\r\na\r\n--oo--\r\n--o\r\nContent-Type: message/rfc822\r\n\r\nSubject: inner\r\nContent-Type: multipart/digest; boundary=ooo\r\n\r\n--ooo\r\n\r\nFrom: x@y\r\n\r\nz\r\n--ooo--\r\n--o--\r\n",
        "Subject: no body", "", "\r\n", "\r\nonly body", ": no name\r\n folded\r\n\r\n", "From: (a (b (c))) <\"x\\\"y\"@[IPv6:::1]>\r\nSender: @a,@b:c@d\r\n\r\n",
    ];

    public static IReadOnlyList<string> Words { get; } =
    [
        "Content-Type: ", "multipart/mixed; boundary=b\r\n", "message/rfc822", "text/plain", "\r\n\r\n", "\r\n--b\r\n", "\r\n--b--\r\n", "Content-Transfer-Encoding: base64\r\n",
        "=?utf-8?B?", "=?iso-8859-1*en?q?", "?=", "From: ", "To: ", "; charset=", "; name*=utf-8''%", "(", ")", "\"", "\\", "<", ">", "@", ":;", "=\r\n", "=FF", "\r\n ", "\r\n\t", "Subject: ",
    ];
}
