using System.Text;
using ConformTest.Harness.Wire;

namespace ConformTest.Harness.Tests.Wire;

public sealed class WireConnectionTests
{
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(30);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<Segmentation> Segmentations => [.. Enum.GetValues<Segmentation>()];

    [Theory]
    [MemberData(nameof(Segmentations))]
    public async Task What_is_sent_arrives_octet_for_octet_in_every_segmentation(Segmentation segmentation)
    {
        const string text = "A\r\n\r\n.\0\xff\r\nend";
        var arrived = new TaskCompletionSource<string>();
        await using var test = await WireTest.ConnectAsync(
            async connection => arrived.SetResult(await connection.HearOctetsAsync(text.Length)),
            new WireOptions { Framing = Framing.Plain with { Segmentation = segmentation }, SegmentPause = TimeSpan.Zero });
        await test.SayAsync(text);
        (await arrived.Task.WaitAsync(WireTest.Patience, Stop)).Should().Be(text);
        string.Concat(test.Transcript.Entries.Where(entry => entry.From == "C").Select(entry => entry.Octets)).Should().Be(@"A\r\n\r\n.\x00\xff\r\nend");
    }

    [Fact]
    public async Task Units_are_read_one_by_one_however_they_come()
    {
        await using var test = await WireTest.ConnectAsync(async connection =>
        {
            await connection.SayAsync("one\r\ntwo\r\nth");
            await connection.HearAsync();
            await connection.SayAsync("ree\r\n");
            await connection.HangAsync();
        });
        (await test.HearAsync()).Should().Be("one");
        (await test.HearAsync()).Should().Be("two");
        (await test.HearAsync(Short)).Should().Be("TimedOut");
        Encoding.Latin1.GetString(test.Wire.Unread).Should().Be("th");
        await test.SayAsync("go\r\n");
        (await test.HearAsync()).Should().Be("three");
        test.Wire.Unread.Length.Should().Be(0);
    }

    [Fact]
    public async Task A_unit_without_end_is_an_overflow_and_not_all_memory()
    {
        await using var test = await WireTest.ConnectAsync(async connection =>
        {
            while (true)
                await connection.SayAsync(new string('x', 10_000));
        });
        (await test.HearAsync()).Should().Be("Overflow");
        test.Wire.Unread.Length.Should().BeLessThan(1_000_000);
    }

    [Fact]
    public async Task Discarded_octets_are_gone_and_later_ones_are_not()
    {
        await using var test = await WireTest.ConnectAsync(async connection =>
        {
            await connection.SayAsync("half");
            await connection.HearAsync();
            await connection.SayAsync("whole\r\n");
            await connection.HangAsync();
        });
        await test.Wire.ReceiveAsync(WireTest.Patience, Stop);
        test.Wire.DiscardUnread();
        await test.SayAsync("go\r\n");
        (await test.HearAsync()).Should().Be("whole");
    }

    [Fact]
    public async Task A_close_behind_the_last_words_is_seen_only_after_them()
    {
        await using var test = await WireTest.ConnectAsync(connection => connection.SayAsync("bye\r\nrest"));
        (await test.HearAsync()).Should().Be("bye");
        (await test.HearAsync()).Should().Be("Closed");
        Encoding.Latin1.GetString(test.Wire.Unread).Should().Be("rest");
        test.Wire.Closed.Should().Be(CloseForm.Fin);
        test.Happened.Should().HaveCount(2).And.HaveElementAt(1, "the server closed (fin)");
    }

    [Fact]
    public async Task A_reset_is_told_from_an_orderly_close()
    {
        await using var test = await WireTest.ConnectAsync(async connection =>
        {
            await connection.HearAsync();
            connection.Reset();
        });
        await test.SayAsync("go\r\n");
        (await test.HearAsync()).Should().Be("Closed");
        test.Wire.Closed.Should().Be(CloseForm.Rst);
        test.Happened.Last().Should().StartWith("the server closed (rst)");
    }

    [Fact]
    public async Task Writing_to_a_peer_that_has_gone_is_noted_and_the_next_read_tells()
    {
        await using var test = await WireTest.ConnectAsync(async connection =>
        {
            await connection.HearAsync();
            connection.Reset();
        });
        await test.SayAsync("go\r\n");
        (await test.HearAsync()).Should().Be("Closed");
        await test.SayAsync("anybody?\r\n");
        test.Happened.Last().Should().Be("could not send: the connection is closed");
        (await test.HearAsync()).Should().Be("Closed");
    }

    [Fact]
    public async Task After_our_half_close_the_server_hears_the_end_and_its_answer_still_comes()
    {
        await using var test = await WireTest.ConnectAsync(async connection =>
        {
            while (await connection.HearAsync() is not null)
            {
                // Until the end.
            }

            await connection.SayAsync("heard the end\r\n");
        });
        await test.SayAsync("a\r\n");
        test.Wire.HalfClose();
        (await test.HearAsync()).Should().Be("heard the end");
    }

    [Fact]
    public async Task Our_reset_reaches_the_server_as_one()
    {
        var seen = new TaskCompletionSource<Exception?>();
        await using var test = await WireTest.ConnectAsync(async connection =>
        {
            try
            {
                await connection.HearAsync();
                seen.SetResult(null);
            }
            catch (IOException reset)
            {
                seen.SetResult(reset);
            }
        });
        test.Wire.Reset();
        (await seen.Task.WaitAsync(WireTest.Patience, Stop)).Should().NotBeNull("a FIN would have been an orderly end");
        (await test.HearAsync()).Should().Be("Closed");
    }

    [Fact]
    public async Task Who_lingers_is_done_when_the_peer_has_seen_the_close()
    {
        var seen = new TaskCompletionSource<string?>();
        await using var test = await WireTest.ConnectAsync(async connection => seen.SetResult(await connection.HearAsync()), new WireOptions { Linger = WireTest.Patience });
        await test.Wire.DisposeAsync();
        seen.Task.IsCompleted.Should().BeTrue("the peer closes behind that");
        (await seen.Task).Should().BeNull("nothing was said");
    }

    [Fact]
    public async Task A_peer_that_does_not_close_is_not_waited_for_beyond_the_limit()
    {
        await using var test = await WireTest.ConnectAsync(connection => connection.HangAsync(), new WireOptions { Linger = TimeSpan.FromMilliseconds(20) });
        var dispose = () => test.Wire.DisposeAsync().AsTask().WaitAsync(WireTest.Patience, Stop);
        await dispose.Should().NotThrowAsync();
    }

    [Fact]
    public async Task A_peer_that_takes_nothing_ends_the_write_with_its_limit()
    {
        await using var test = await WireTest.ConnectAsync(connection => connection.HangAsync(), new WireOptions { WriteLimit = TimeSpan.FromMilliseconds(100) });
        var write = () => test.Wire.WriteAsync(new byte[64 * 1024 * 1024], 0, Stop);
        (await write.Should().ThrowAsync<WireException>().WithMessage("*took no octets*")).Which.Failure.Should().Be(WireFailure.Write);
    }

    [Fact]
    public async Task An_interruption_of_a_write_is_an_interruption_and_not_the_peers_fault()
    {
        await using var test = await WireTest.ConnectAsync(connection => connection.HangAsync());
        using var interrupted = new CancellationTokenSource();
        var write = test.Wire.WriteAsync(new byte[64 * 1024 * 1024], 0, interrupted.Token);
        await interrupted.CancelAsync();
        await FluentActions.Awaiting(() => write).Should().ThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public async Task Nobody_at_the_port_is_said_with_the_address()
    {
        int port;
        await using (var server = new FakeServer(_ => Task.CompletedTask))
            port = server.Port;
        var connect = () => WireConnection.ConnectAsync("127.0.0.1", port, "A", new Transcript(TimeProvider.System), new WireOptions(), Stop);
        (await connect.Should().ThrowAsync<WireException>().WithMessage($"*127.0.0.1:{port}: ConnectionRefused*")).Which.Failure.Should().Be(WireFailure.Connect);
    }
}
