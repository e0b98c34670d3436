using System.Text;
using ConformTest.ReferenceServer.Smtp.Message;

namespace ConformTest.ReferenceServer.Tests.Smtp;

/// <summary>What the submission service completes, and what it refuses (RFC 6409 sections 4 to 8, RFC 8314 section 4.3).</summary>
public sealed class SubmissionTests : SmtpTest
{
    private const string Complete = "From: <alice@reference.test>\r\nDate: Thu, 05 Nov 2026 10:00:00 +0000\r\nMessage-ID: <1@reference.test>\r\n";

    private async Task<ClientConnection> ReadyAsync()
    {
        var client = await GreetedAsync("submissions");
        await client.AskAsync($"AUTH PLAIN {Convert.ToBase64String("\0alice\0secret"u8)}");
        (await client.AskAsync("MAIL FROM:<alice@reference.test>")).Should().StartWith("250");
        (await client.AskAsync(ToAlice)).Should().StartWith("250");
        return client;
    }

    private string Whole() => Encoding.Latin1.GetString(Server.Store.FindByUser("alice")!.Inbox.Snapshot()[0].Content.Span);

    [Fact]
    public async Task What_is_complete_gets_nothing_but_its_trace_with_the_cipher_suite()
    {
        var client = await ReadyAsync();
        (await SendDataAsync(client, Complete + "\r\nText.\r\n.\r\n")).Should().StartWith("250");
        Delivered().Should().Equal(Complete + "\r\nText.\r\n");
        Whole().Should().MatchRegex(@"\r\n\ttls TLS_[A-Z0-9_]+; ");
    }

    [Theory]
    [InlineData("", "From: <alice@reference.test>\r\nDate: *\r\nMessage-ID: <*@mx.reference.test>\r\n\r\n.*")]
    [InlineData("Date: x\r\nFrom: <a@b.test>\r\nMessage-ID: nonsense\r\n", "Message-ID: <*@mx.reference.test>\r\nDate: x\r\nFrom: <a@b.test>\r\n*")]
    [InlineData("Date: x\r\nFrom: <a@b.test>\r\nMessage-ID: <no-at>\r\n", "Message-ID: <*@mx.reference.test>\r\nDate: x\r\nFrom: <a@b.test>\r\n*")]
    public async Task What_is_missing_or_none_is_added(string header, string delivered)
    {
        var client = await ReadyAsync();
        (await SendDataAsync(client, header + "\r\n..\r\n.\r\n")).Should().StartWith("250");
        Delivered().Should().ContainSingle().Which.Should().Match(delivered);
    }

    [Theory]
    [InlineData("To: <bob@sales>")]
    [InlineData("Cc: Bob <bob@reference.test>, \"x@y\" (not@this) <carol@sales>")]
    public async Task An_address_of_one_label_in_the_header_is_refused(string field)
    {
        var client = await ReadyAsync();
        (await SendDataAsync(client, $"{field}\r\n{Complete}\r\n.\r\n")).Should().StartWith("554 5.6.0");
    }

    [Theory]
    [InlineData("MAIL FROM:<alice@sales>", "554 5.1.8")]
    [InlineData("MAIL FROM:<>", "250")]
    [InlineData("MAIL FROM:<alice@[127.0.0.1]>", "250")]
    public async Task An_address_of_one_label_in_the_envelope_is_refused(string command, string reply)
    {
        var client = await ReadyAsync();
        (await client.AskAsync("RCPT TO:<bob@sales>")).Should().StartWith("554 5.1.8");
        await client.AskAsync("RSET");
        (await client.AskAsync(command)).Should().StartWith(reply);
    }

    [Fact]
    public async Task The_port_for_other_servers_adds_nothing()
    {
        var client = await WithRecipientAsync();
        (await SendDataAsync(client, "To: <bob@sales>\r\n\r\n.\r\n")).Should().StartWith("250");
        Delivered().Should().Equal("To: <bob@sales>\r\n\r\n");
    }

    [Theory]
    [InlineData("From: a@b.test\r\n", "b.test")]
    [InlineData("From: \"x@y\\\"@z\" (c@d (e@f)) <a@b.test>, g@[1.2.3.4]\r\n", "b.test [1.2.3.4]")]
    [InlineData("To: A: a@b.test, c@ d . test;\r\nCc: e@f\r\n", "b.test d.test f")]
    [InlineData("Subject: a@b\r\n", "")]
    [InlineData("From: a@\r\n", "")]
    [InlineData("From: \"open@x", "")]
    public void Domains_are_found_where_addresses_are(string header, string domains) =>
        string.Join(' ', AddressFields.Domains(Encoding.ASCII.GetBytes(header))).Should().Be(domains);
}
