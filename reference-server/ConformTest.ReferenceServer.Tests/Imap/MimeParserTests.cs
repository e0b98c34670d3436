using System.Text;
using ConformTest.ReferenceServer.Imap;
using ConformTest.ReferenceServer.Imap.Fetching;
using ConformTest.ReferenceServer.Imap.Mime;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Searching;
using ConformTest.ReferenceServer.Store;
using MimeKit;
using MimeParser = ConformTest.ReferenceServer.Imap.Mime.MimeParser;
using ServerPart = ConformTest.ReferenceServer.Imap.Mime.MimePart;

namespace ConformTest.ReferenceServer.Tests.Imap;

public sealed class MimeParserTests
{
    private const string Mixed =
        "From: \"A \\\" B\" (c (d)) <a@b.test>, g: x@[1.2.3.4];\r\nContent-Type: multipart/mixed;\r\n boundary=\"b b\"; x*0*=utf-8''%C3; x*1*=%BC\r\n\r\n"
        + "--b b\r\nContent-Type: message/rfc822\r\n\r\nSubject: =?utf-8?q?=C3=BC?=\r\n\r\ninner\r\n--b b  \r\nContent-Disposition: attachment; filename=a.txt\r\n"
        + "Content-Language: de, en\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n=C3=\r\n=BC=zz\r\n--b b--\r\n";

    private static string Structure(string message)
    {
        var output = new System.Buffers.ArrayBufferWriter<byte>();
        ValueEncoder.Write(output, BodyStructure.Of(MimeParser.Parse(Encoding.Latin1.GetBytes(message)), StructureDetail.Extended), ImapRevision.Rev1);
        return Encoding.Latin1.GetString(output.WrittenSpan);
    }

    // Everything that FETCH and SEARCH read of a message.
    private static void ReadAll(byte[] content)
    {
        var root = MimeParser.Parse(content);
        var output = new System.Buffers.ArrayBufferWriter<byte>();
        ValueEncoder.Write(output, BodyStructure.Of(root, StructureDetail.Extended), ImapRevision.Rev1);
        ValueEncoder.Write(output, Envelope.Of(root.Header), ImapRevision.Rev2);
        Walk(root, content);
        TextSearch.InHeader(root.Header, "nothing");
        TextSearch.InBody(root, "nothing", PartHeaders.Searched);
    }

    private static void Walk(ServerPart part, byte[] content)
    {
        (part.Header.Octets.Length + part.Body.Length).Should().Be(part.Whole.Length);
        part.Whole.Length.Should().BeLessThanOrEqualTo(content.Length);
        foreach (var child in part.Children) Walk(child, content);
        if (part.Message is { } message) Walk(message, content);
    }

    [Fact]
    public void Every_prefix_of_a_message_is_read()
    {
        var content = Encoding.Latin1.GetBytes(Mixed);
        for (var length = 0; length <= content.Length; length++) ReadAll(content[..length]);
    }

    [Fact]
    public void Any_octet_put_anywhere_is_read()
    {
        const string odd = "\r\n-\"():;@<>\\=?*'% \0\u00fc";
        var random = new Random(1);
        for (var round = 0; round < 5000; round++)
        {
            var content = Encoding.Latin1.GetBytes(Mixed);
            for (var times = random.Next(1, 6); times > 0; times--)
                content[random.Next(content.Length)] = (byte)odd[random.Next(odd.Length)];
            ReadAll(content);
        }
    }

    [Theory]
    [InlineData("", "(\"TEXT\" \"PLAIN\" (\"CHARSET\" \"US-ASCII\") NIL NIL \"7BIT\" 0 0 NIL NIL NIL NIL)")]
    [InlineData("no header at all", "(\"TEXT\" \"PLAIN\" (\"CHARSET\" \"US-ASCII\") NIL NIL \"7BIT\" 0 0 NIL NIL NIL NIL)")]
    [InlineData("Content-Type: nonsense\r\n\r\nx", "(\"TEXT\" \"PLAIN\" (\"CHARSET\" \"US-ASCII\") NIL NIL \"7BIT\" 1 1 NIL NIL NIL NIL)")]
    [InlineData("Content-Type: multipart/mixed\r\n\r\nx", "(\"TEXT\" \"PLAIN\" (\"CHARSET\" \"US-ASCII\") NIL NIL \"7BIT\" 1 1 NIL NIL NIL NIL)")]
    [InlineData("Content-Type: image/png; name=a\r\n\r\nx\r\n", "(\"image\" \"png\" (\"name\" \"a\") NIL NIL \"7BIT\" 3 NIL NIL NIL NIL)")]
    [InlineData(
        "Content-Type: multipart/mixed; boundary=b\r\n\r\nno part",
        "((\"TEXT\" \"PLAIN\" (\"CHARSET\" \"US-ASCII\") NIL NIL \"7BIT\" 0 0 NIL NIL NIL NIL) \"mixed\" (\"boundary\" \"b\") NIL NIL NIL)")]
    [InlineData(
        "Content-Type: a/b; x*0=one; x*1=\"t w o\"; y*=utf-8''%C3%BC; z=1\nContent-Disposition: inline (c); filename*=iso-8859-1'de'%FC\n\n",
        "(\"a\" \"b\" (\"x\" \"onet w o\" \"y*\" {2}\r\n\u00c3\u00bc \"z\" \"1\") NIL NIL \"7BIT\" 0 NIL (\"inline\" (\"filename*\" {2}\r\n\u00c3\u00bc)) NIL NIL)")]
    public void Structures_default_what_is_missing(string message, string structure) => Structure(message).Should().Be(structure);

    [Fact]
    public void A_digest_has_messages_by_default_and_an_empty_part_is_a_part() =>
        Structure("Content-Type: multipart/digest; boundary=b\r\n\r\n--b\r\n\r\nSubject: x\r\n\r\ny\r\n--b\r\n--b--\r\n").Should()
            .StartWith("((\"MESSAGE\" \"RFC822\" NIL NIL NIL \"7BIT\" 15 (NIL \"x\" NIL").And.Contain("\"OCTET-STREAM\"");

    [Fact]
    public void A_boundary_that_starts_like_another_is_not_the_other()
    {
        var root = MimeParser.Parse("Content-Type: multipart/mixed; boundary=b\r\n\r\n--bb\r\nx\r\n--b\r\n\r\n--b x\r\ny\r\n--b--"u8.ToArray());

        root.Children.Should().ContainSingle();
        Encoding.ASCII.GetString(root.Children[0].Body.Span).Should().Be("--b x\r\ny");
    }

    [Fact]
    public void Bottomless_nesting_and_endless_parts_are_bounded()
    {
        var nested = string.Concat(Enumerable.Repeat("Content-Type: message/rfc822\r\n\r\n", 20_000));
        var multiparts = string.Concat(Enumerable.Range(0, 5_000).Select(n => $"Content-Type: multipart/mixed; boundary=b{n}\r\n\r\n--b{n}\r\n"));
        var parts = "Content-Type: multipart/mixed; boundary=b\r\n\r\n" + string.Concat(Enumerable.Repeat("--b\r\n\r\n", 200_000));
        var comments = "From: " + new string('(', 100_000) + "\r\nContent-Type: " + new string('(', 100_000) + "\r\n\r\n";

        foreach (var message in new[] { nested, multiparts, parts, comments }) ReadAll(Encoding.ASCII.GetBytes(message));
        MimeParser.Parse(Encoding.ASCII.GetBytes(parts)).Children.Count.Should().BeLessThan(10_000);
    }

    [Theory]
    [InlineData("a@b.test", "a@b.test")]
    [InlineData("A B <a.c@b.test>, \"x, y\" <d@e.test>", "a.c@b.test|d@e.test")]
    [InlineData("(c) a (d) @ (e) b . test (Name)", "a@b.test")]
    [InlineData("=?utf-8?q?J=C3=B6?= <j@x.test>", "j@x.test")]
    [InlineData("friends: a@b.test, c@d.test; , e@f.test", "a@b.test|c@d.test|e@f.test")]
    [InlineData("\"q\\\"p\"@c.test", "q\"p@c.test")]
    [InlineData("A <a@b.test> B <c@d.test>", "a@b.test|c@d.test")]
    public void Addresses_are_found_as_MimeKit_finds_them(string field, string expected)
    {
        var found = AddressParser.Parse(Encoding.UTF8.GetBytes(field)).Where(a => a.Host is not null)
            .Select(a => Encoding.UTF8.GetString(a.Mailbox!.Value.Span) + "@" + Encoding.UTF8.GetString(a.Host!.Value.Span));

        string.Join('|', found).Should().Be(expected);
        if (field.Contains('"') || field.Contains("> B")) return;
        string.Join('|', InternetAddressList.Parse(field).Mailboxes.Select(m => m.Address)).Should().Be(expected);
    }

    [Fact]
    public void Parts_are_where_MimeKit_has_them()
    {
        var builder = new BodyBuilder { TextBody = "text\r\nmore", HtmlBody = "<p>" };
        builder.Attachments.Add("a.bin", [1, 2, 3]);
        var message = new MimeMessage { Body = builder.ToMessageBody() };
        var forward = new MimeMessage { Subject = "forward", Body = new Multipart("mixed") { new MessagePart { Message = message }, new TextPart("plain") { Text = "end" } } };
        using var stream = new MemoryStream();
        forward.WriteTo(FormatOptions.Default, stream, TestContext.Current.CancellationToken);
        var reader = new MessageReader(StoredMessageOf(stream.ToArray()));

        Read(reader, 2).Should().Be("end");
        Read(reader, 1, 1, 1).Should().StartWith("text").And.EndWith("more");
        Read(reader, 1, 2).Should().Be(Convert.ToBase64String([1, 2, 3]));
    }

    private static StoredMessage StoredMessageOf(byte[] content) =>
        new MailStore(TimeProvider.System).AddAccount("a", "b", "a@b.test").Inbox.Append(content, [], DateTimeOffset.UnixEpoch);

    private static string Read(MessageReader reader, params uint[] part) =>
        Encoding.ASCII.GetString(reader.Read(new Section(part, SectionText.None, []))!.Value.Span).TrimEnd('\n', '\r');
}
