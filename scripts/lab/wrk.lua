-- The paths come after "--" on wrk's command line; several are asked for in turn. The last line of the output is JSON,
-- with times in microseconds.
local requests = {}
local next_request = 0

function init(paths)
  wrk.path = paths[1]
  if #paths == 1 then return end
  for index, path in ipairs(paths) do requests[index] = wrk.format('GET', path) end
  request = function()
    next_request = next_request % #requests + 1
    return requests[next_request]
  end
end

function done(summary, latency)
  local errors = summary.errors
  io.write(string.format(
    '\n{"requests":%d,"duration":%d,"p50":%d,"p99":%d,"failed":%d}\n',
    summary.requests, summary.duration, latency:percentile(50), latency:percentile(99),
    errors.connect + errors.read + errors.write + errors.status + errors.timeout
  ))
end
