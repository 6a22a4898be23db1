-- Callers without a valid key. WHAT they send: unknown (keys that do not exist) or malformed (the same, cut short).
-- KEYS names a file of keys, one a line. PAUSE is how many milliseconds a connection waits between two requests; 0: none.
local keys, at = {}, 0
local pause, length = tonumber(os.getenv("PAUSE")), os.getenv("WHAT") == "malformed" and 40 or -1
for line in io.lines(os.getenv("KEYS")) do keys[#keys + 1] = line:sub(1, length) end

if pause > 0 then
  function delay() return pause end
end

function request()
  at = at % #keys + 1
  return wrk.format("GET", nil, { ["X-API-KEY"] = keys[at] })
end
