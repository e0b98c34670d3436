using ConformTest.Harness.Targets;
using ConformTest.Harness.Wire;

namespace ConformTest.Harness.Tests.Wire;

public sealed class LayerTests
{
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(30);

    [Fact]
    public async Task Octets_go_both_ways_through_TLS_and_the_transcript_shows_them_in_clear()
    {
        await using var test = await WireTest.ConnectAsync(async connection =>
        {
            await connection.StartTlsAsync();
            await connection.SayAsync($"heard {await connection.HearAsync()}\r\n");
            await connection.HangAsync();
        });
        await test.StartTlsAsync();
        await test.SayAsync("hello\r\n");
        (await test.HearAsync()).Should().Be("heard hello");
        test.Wire.Layer.Should().Be("tls");
        test.Wire.IsSecure.Should().BeTrue();
        test.Transcript.Entries.Where(entry => entry.Layer == "tls").Select(entry => entry.Octets).Should().Contain(@"hello\r\n").And.Contain(@"heard hello\r\n");
    }

    /// <summary>The read that was begun in clear stays pending; the handshake's first octets come to it and must not be lost.</summary>
    [Fact]
    public async Task A_reader_that_gave_up_before_TLS_takes_nothing_from_the_handshake()
    {
        await using var test = await WireTest.ConnectAsync(async connection =>
        {
            await connection.StartTlsAsync();
            await connection.SayAsync("secured\r\n");
            await connection.HangAsync();
        });
        (await test.HearAsync(Short)).Should().Be("TimedOut");
        (await test.HearAsync(Short)).Should().Be("TimedOut");
        await test.StartTlsAsync();
        (await test.HearAsync(TimeSpan.Zero)).Should().Be("TimedOut");
        (await test.HearAsync()).Should().Be("secured");
    }

    [Fact]
    public async Task Plaintext_behind_the_answer_to_STARTTLS_is_named_and_no_handshake_is_tried()
    {
        await using var test = await WireTest.ConnectAsync(async connection =>
        {
            await connection.SayAsync("220 go\r\n250 injected\r\n");
            await connection.HangAsync();
        });
        (await test.HearAsync()).Should().Be("220 go");
        (await FluentActions.Awaiting(test.StartTlsAsync).Should().ThrowAsync<WireException>().WithMessage("14 octets of plaintext*STARTTLS"))
            .Which.Failure.Should().Be(WireFailure.Tls);
        test.Wire.Layer.Should().Be("plain");
    }

    [Fact]
    public async Task A_server_that_talks_on_in_clear_fails_the_handshake()
    {
        await using var test = await WireTest.ConnectAsync(async connection =>
        {
            await connection.HearOctetsAsync(1);
            await connection.SayAsync("this is no handshake\r\n");
            await connection.HangAsync();
        });
        await FluentActions.Awaiting(test.StartTlsAsync).Should().ThrowAsync<WireException>().WithMessage("TLS handshake failed*");
    }

    [Fact]
    public async Task A_server_that_says_nothing_ends_the_handshake_with_its_limit()
    {
        await using var test = await WireTest.ConnectAsync(connection => connection.HangAsync(), new WireOptions { HandshakeLimit = TimeSpan.FromMilliseconds(50) });
        await FluentActions.Awaiting(test.StartTlsAsync).Should().ThrowAsync<WireException>().WithMessage("no TLS handshake within*");
    }

    [Fact]
    public async Task Close_notify_is_told_from_a_bare_end_of_the_connection()
    {
        await using var notified = await WireTest.ConnectAsync(async connection =>
        {
            await connection.StartTlsAsync();
            await connection.SayAsync("bye\r\n");
            await connection.NotifyCloseAsync();
        });
        await notified.StartTlsAsync();
        (await notified.HearAsync()).Should().Be("bye");
        (await notified.HearAsync()).Should().Be("Closed");
        notified.Wire.Closed.Should().Be(CloseForm.CloseNotify);

        await using var bare = await WireTest.ConnectAsync(async connection =>
        {
            await connection.StartTlsAsync();
            await connection.SayAsync("bye\r\n");
            await connection.FinishAsync();
        });
        await bare.StartTlsAsync();
        (await bare.HearAsync()).Should().Be("bye");
        (await bare.HearAsync()).Should().Be("Closed");
        bare.Wire.Closed.Should().Be(CloseForm.Fin);
    }

    [Theory]
    [InlineData("")]
    [InlineData("tls")]
    public async Task Compression_works_both_ways_with_and_without_TLS_below(string below)
    {
        await using var test = await WireTest.ConnectAsync(async connection =>
        {
            if (below == "tls")
                await connection.StartTlsAsync();
            connection.BeginDeflate();
            while (await connection.HearAsync() is { } line)
                await connection.SayAsync($"heard {line}\r\n");
        });
        if (below == "tls")
            await test.StartTlsAsync();
        test.Wire.BeginDeflate();
        test.Wire.Layer.Should().Be(below == "tls" ? "tls+deflate" : "deflate");
        test.Wire.IsSecure.Should().Be(below == "tls");
        foreach (var word in new[] { "one", "two", new string('x', 50_000) })
        {
            await test.SayAsync(word + "\r\n");
            (await test.HearAsync()).Should().Be("heard " + word);
        }

        (await test.HearAsync(Short)).Should().Be("TimedOut");
        await test.SayAsync("again\r\n");
        (await test.HearAsync()).Should().Be("heard again");
    }

    [Fact]
    public async Task What_is_not_compressed_where_it_should_be_is_a_broken_connection_and_no_crash()
    {
        await using var test = await WireTest.ConnectAsync(async connection =>
        {
            await connection.SayAsync("\xff\xff\xff\xffplain text\r\n");
            await connection.HangAsync();
        });
        test.Wire.BeginDeflate();
        (await test.HearAsync()).Should().Be("Closed");
    }

    [Fact]
    public async Task A_pinned_certificate_is_taken_and_any_other_is_not()
    {
        (await HandshakeAsync(new PinnedCertificate(FakeCertificate.Sha256))).Should().BeNull();
        (await HandshakeAsync(new AnyCertificate())).Should().BeNull();
        (await HandshakeAsync(new PinnedCertificate(new string('0', 64)))).Should().Be("the certificate is not taken: it is not the one that the profile pins");
        (await HandshakeAsync(new SystemCertificate())).Should().StartWith("the certificate is not taken: this machine does not trust it");
    }

    private static async Task<string?> HandshakeAsync(CertificateCheck check)
    {
        await using var test = await WireTest.ConnectAsync(
            async connection =>
            {
                await connection.StartTlsAsync();
                await connection.HangAsync();
            },
            new WireOptions { Certificates = check });
        try
        {
            await test.StartTlsAsync();
            return null;
        }
        catch (WireException failure)
        {
            return failure.Message;
        }
    }
}
